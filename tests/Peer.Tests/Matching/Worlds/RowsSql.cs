using Platform.Sdk.Data;

namespace Peer.Tests.Matching.Worlds;

/// <summary>What worlds are written with.</summary>
internal static class RowsSql
{
    public static readonly Sql SetPeer = new("update peer_peer set state = @state, ready_until = @until, capacity = @capacity where peer_id = @peer");

    public static readonly Sql SetShown = new("update peer_profile set shown_on = @shown where peer_id = @peer");

    public static readonly Sql ClearChecks = new("delete from peer_check where peer_id = @peer");

    public static readonly Sql AddCheck = new("""
        insert into peer_check (check_id, peer_id, number, level, issued_on, good_until, by_update_service, decision, decided_by, conditions, risk_assessed, noted_at)
        values (@id, @peer, @number, 'Enhanced', @on, @on, 0, 'Yes', 'A test', @conditions, 1, @now)
        """);

    public static readonly Sql AddSupport = new("""
        insert into core_support (support_id, person_id, module_key, team_id, lead_worker_id, phase, started_on, version)
        select @support, @person, 'peer', w.team_id, (select l.worker_id from core_worker l where l.email = @lead), 'Active', @on, 1
        from core_worker w where w.email = 'coordinator@demo.example'
        """);

    public static readonly Sql SetSupport = new("update core_support set phase = @phase, ended_on = @on where person_id = @person");

    public static readonly Sql AddExclusion = new("""
        insert into peer_exclusion (exclusion_id, person_id, peer_id, kind, kept_on, kept_by, over_on, version) values (@id, @person, @peer, 'Known', @on, 'A test', @over, 1)
        """);

    public static readonly Sql AddOffer = new("""
        insert into peer_offer (offer_id, person_id, support_id, state, offered_on, offered_by, offered, version) values (@offer, @person, @support, @state, @on, 'A test', 2, 1)
        """);

    public static readonly Sql AddOffered = new("""
        insert into peer_offered (offered_id, person_id, offer_id, peer_id, place, state, asked_id) values (@id, @person, @offer, @peer, 0, @state, @asked)
        """);

    public static readonly Sql AddAsked = new("""
        insert into peer_asked (asked_id, peer_id, team_id, asked_on, answer_by, state, version)
        select @asked, @peer, w.team_id, @on, @on, @state, 1 from core_worker w where w.email = 'coordinator@demo.example'
        """);

    public static readonly Sql AddMatch = new("""
        insert into peer_match (match_id, person_id, support_id, peer_id, hears_id, from_on, until_on, ended_by)
        select @id, @person, @support, @peer, w.worker_id, @on, @on, @by from core_worker w where w.email = 'coordinator@demo.example'
        """);

    public static readonly Sql OpenOffers = new("select count(*) from peer_offer o where o.person_id = @person and o.state = 'Open'");

    public static readonly Sql LeadOf = new("select s.lead_worker_id from core_support_card s where s.person_id = @person and s.support_id = @support");
}
