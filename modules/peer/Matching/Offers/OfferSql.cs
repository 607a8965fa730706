using Platform.Sdk.Data;

namespace Peer.Matching.Offers;

internal static class OfferSql
{
    public static readonly Sql Of = new("""
        select o.offer_id, o.support_id, o.state, o.offered_on, o.offered_by, o.why, o.answered_on, o.words, o.version
        from peer_offer o
        where o.person_id = @person and o.support_id = @support
        order by case when o.state in ('Open', 'Chosen') then 0 else 1 end, o.offered_on desc, o.offer_id desc
        """);

    /// <summary>Those of every peer support of a team, whether it goes on or has ended.</summary>
    public static readonly Sql OfTeam = new("""
        select o.offer_id, o.support_id, o.state, o.offered_on, o.offered_by, o.why, o.answered_on, o.words, o.version
        from peer_offer o
        join core_support_card s on s.person_id = o.person_id and s.support_id = o.support_id
        where o.person_id = @person and s.team_id = @team
        order by case when o.state in ('Open', 'Chosen') then 0 else 1 end, o.offered_on desc, o.offer_id desc
        """);

    public static readonly Sql SupportOf = new("select o.support_id from peer_offer o where o.person_id = @person and o.offer_id = @offer");

    /// <summary>Those offered, in the order in which they were shown.</summary>
    public static readonly Sql Offered = new("""
        select d.offered_id, d.offer_id, d.peer_id, w.name, d.state, d.asked_id, a.state as asked_state, a.answer_by
        from peer_offered d
        join peer_peer p on p.peer_id = d.peer_id
        join core_worker_card w on w.worker_id = p.worker_id
        left join peer_asked a on a.asked_id = d.asked_id
        where d.person_id = @person
        order by d.offer_id, d.place, d.offered_id
        """);

    public static readonly Sql Make = new("""
        insert into peer_offer (offer_id, person_id, support_id, state, offered_on, offered_by, offered, why, version)
        values (@offer, @person, @support, 'Open', @today, @by, @offered, @why, 1)
        """);

    public static readonly Sql MakeOne = new("""
        insert into peer_offered (offered_id, person_id, offer_id, peer_id, place, state)
        values (@id, @person, @offer, @peer, @place, 'Open')
        """);

    public static readonly Sql Answer = new("""
        update peer_offer set state = @state, answered_on = @today, words = @words, version = version + 1
        where person_id = @person and offer_id = @offer and version = @version and state = 'Open'
        """);

    public static readonly Sql Choose = new("""
        update peer_offered set state = 'Chosen', asked_id = @asked
        where person_id = @person and offer_id = @offer and peer_id = @peer and state = 'Open'
        """);

    /// <summary>They are not offered again unless the person asks for them.</summary>
    public static readonly Sql NotThese = new("""
        update peer_offered set state = 'NotThese'
        where person_id = @person and offer_id = @offer and state = 'Open'
        """);

    /// <summary>Whoever was chosen is not free any more: others are looked for.</summary>
    public static readonly Sql GiveUp = new("""
        update peer_offer set state = 'Over', version = version + 1
        where person_id = @person and offer_id = @offer and state = 'Chosen'
        """);

    public static readonly Sql Matched = new("""
        update peer_offer set state = 'Matched', version = version + 1
        where person_id = @person and offer_id = @offer and version = @version and state = 'Chosen'
        """);

    public static readonly Sql MatchedOne = new("""
        update peer_offered set state = 'Matched'
        where person_id = @person and offered_id = @offered and state = 'Chosen'
        """);

    /// <summary>Support has ended; after a death what it was is kept.</summary>
    public static readonly Sql Over = new("""
        update peer_offer set was_state = case when @died = 1 then state end, state = 'Over', version = version + 1
        where person_id = @person and support_id = @support and state in ('Open', 'Chosen')
        """);

    /// <summary>They have not died.</summary>
    public static readonly Sql Again = new("""
        update peer_offer set state = was_state, was_state = null, version = version + 1
        where person_id = @person and state = 'Over' and was_state is not null
        """);
}
