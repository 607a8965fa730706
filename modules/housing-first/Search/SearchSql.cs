using HousingFirst.Search.Offers;
using Platform.Sdk.Data;

namespace HousingFirst.Search;

internal static class SearchSql
{
    private const string Offer = """
        o.offer_id, o.support_id, o.property_id, p.address, p.uprn, p.landlord_type, p.weekly_rent, p.weekly_allowance,
        o.state, o.offered_on, o.offered_by, o.answer_by, a.starts_at as viewing_at, a.state as viewing_state, o.viewing_id, o.answered_on, o.taken_back_on, o.words, o.was_state, o.version
        """;

    public static readonly Sql Wishes = new("""
        select w.wish_id, w.kind, w.words, w.seen_by, w.told_on, w.told_to, w.over_on, w.version
        from housing_first_wish w
        where w.person_id = @person
        order by case when w.over_on is null then 0 else 1 end, w.told_on desc, w.wish_id
        """);

    public static readonly Sql Tell = new("""
        insert into housing_first_wish (wish_id, person_id, kind, words, seen_by, told_on, told_to, over_on, version)
        values (@wish, @person, @kind, @words, @seenBy, @today, @by, null, 1)
        """);

    public static readonly Sql Over = new("""
        update housing_first_wish set over_on = @today, version = version + 1
        where person_id = @person and wish_id = @wish and version = @version and over_on is null
        """);

    public static readonly Sql Narrow = new("""
        update housing_first_wish set seen_by = @seenBy, version = version + 1
        where person_id = @person and wish_id = @wish and version = @version and over_on is null
        """);

    public static readonly Sql Offers = new($"""
        select {Offer}
        from housing_first_offer o
        join housing_first_property p on p.property_id = o.property_id
        left join core_appointment_card a on a.appointment_id = o.viewing_id and a.person_id = o.person_id
        where o.person_id = @person
        order by case o.state when 'Open' then 0 when 'Accepted' then 1 else 2 end, o.offered_on desc, o.offer_id
        """);

    public static readonly Sql One = new($"""
        select {Offer}
        from housing_first_offer o
        join housing_first_property p on p.property_id = o.property_id
        left join core_appointment_card a on a.appointment_id = o.viewing_id and a.person_id = o.person_id
        where o.person_id = @person and o.offer_id = @offer
        """);

    public static readonly Sql Make = new("""
        insert into housing_first_offer (offer_id, person_id, support_id, property_id, state, offered_on, offered_by, answer_by, version)
        values (@offer, @person, @support, @property, 'Open', @today, @by, @answerBy, 1)
        """);

    public static readonly Sql View = new("""
        update housing_first_offer set viewing_id = @viewing, version = version + 1
        where person_id = @person and offer_id = @offer and version = @version and state in ('Open', 'Accepted')
        """);

    public static readonly Sql KeepUntil = new("""
        update housing_first_offer set answer_by = @answerBy, version = version + 1
        where person_id = @person and offer_id = @offer and version = @version and state in ('Open', 'Accepted')
        """);

    public static readonly Sql Answer = new("""
        update housing_first_offer set state = @state, answered_on = @answeredOn, taken_back_on = @takenBackOn, words = @words, version = version + 1
        where person_id = @person and offer_id = @offer and version = @version and state in ('Open', 'Accepted')
        """);

    /// <summary>Support has ended: what they said, and when, stays as they said it.</summary>
    public static readonly Sql TakeBack = new("""
        update housing_first_offer set state = 'TakenBack', taken_back_on = @today, version = version + 1
        where person_id = @person and offer_id = @offer and version = @version and state in ('Open', 'Accepted')
        """);

    /// <summary>They have died: what they said is kept, so that a mistake can be put right.</summary>
    public static readonly Sql Died = new("""
        update housing_first_offer set was_state = state, state = 'TakenBack', taken_back_on = @today, version = version + 1
        where person_id = @person and offer_id = @offer and version = @version and state in ('Open', 'Accepted')
        """);

    /// <summary>It was a mistake, and the home is free still.</summary>
    public static readonly Sql Again = new("""
        update housing_first_offer
        set state = was_state, was_state = null, taken_back_on = null, version = version + 1
        where person_id = @person and offer_id = @offer and version = @version and state = 'TakenBack' and was_state is not null
        """);

    /// <summary>It was a mistake, and the home is somebody else's now.</summary>
    public static readonly Sql Lost = new("""
        update housing_first_offer set was_state = null, version = version + 1
        where person_id = @person and offer_id = @offer and version = @version and was_state is not null
        """);

    /// <summary>They have signed for it.</summary>
    public static readonly Sql MoveInto = new("""
        update housing_first_offer set state = 'MovedInto', version = version + 1
        where person_id = @person and offer_id = @offer and state = 'Accepted'
        """);

    public static readonly Sql Support = new("""
        select s.support_id, s.person_id, s.module_key, s.team_id, s.team_name, s.lead_worker_id, s.lead_worker_name, s.phase, s.started_on
        from core_support_card s
        where s.person_id = @person and s.module_key = 'housing-first' and s.phase <> 'Ended'
        order by s.started_on desc, s.support_id
        """);
}
