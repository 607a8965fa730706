using Platform.Sdk.Data;

namespace Peer.Tests.Matching;

internal static class TownSql
{
    public static readonly Sql AddWorker = new("""
        insert into core_worker (worker_id, team_id, email, email_key, name, password_hash, security_stamp, failed_tries, created_at, version)
        select @worker, w.team_id, @email, @emailKey, @name, w.password_hash, @stamp, 0, @now, 1
        from core_worker w where w.email = @like
        """);

    public static readonly Sql AddRole = new("insert into core_worker_role (worker_id, module_key, role) values (@worker, @module, @role)");

    public static readonly Sql AddPeer = new("""
        insert into peer_peer (peer_id, worker_id, team_id, state, state_on, ready_until, capacity, added_at, version)
        select @peer, w.worker_id, w.team_id, @state, @on, @until, @capacity, @now, 1 from core_worker w where w.email = @email
        """);

    public static readonly Sql AddProfile = new("insert into peer_profile (peer_id, known_as, words, shown_on, changed_at, version) values (@peer, @knownAs, @words, @shownOn, @now, 1)");

    public static readonly Sql AddSaid = new("insert into peer_said (peer_id, field, choice) values (@peer, @field, @choice)");

    public static readonly Sql SetPeer = new("update peer_peer set state = @state, capacity = @capacity where peer_id = @peer");

    public static readonly Sql AddPerson = new("""
        insert into core_person (person_id, display_name, name_key, started_at, guard, version) values (@person, @name, @name, @now, 0, 1)
        """);

    public static readonly Sql AddSupport = new("""
        insert into core_support (support_id, person_id, module_key, team_id, lead_worker_id, phase, started_on, version)
        select @support, @person, @module, w.team_id, (select l.worker_id from core_worker l where l.email = @lead), 'Active', @on, 1
        from core_worker w where w.email = @email
        """);

    public static readonly Sql WorkerOf = new("select w.worker_id from core_worker w where w.email = @email");

    public static readonly Sql Support = new("""
        select s.support_id, s.person_id, s.module_key, s.team_id, s.lead_worker_id, s.lead_worker_name, s.phase, s.started_on
        from core_support_card s where s.person_id = @person and s.module_key = 'peer'
        """);

    public static readonly Sql Work = new("""
        select w.work_id, w.person_id, w.kind, w.sentence, w.due_on, w.worker_id, w.team_id, w.link from core_work w where w.finished_at is null order by w.raised_at, w.work_id
        """);
}

internal sealed record OpenWork
{
    public Guid WorkId { get; init; }
    public Guid? PersonId { get; init; }
    public string Kind { get; init; } = "";
    public string Sentence { get; init; } = "";
    public DateOnly DueOn { get; init; }
    public Guid? WorkerId { get; init; }
    public Guid TeamId { get; init; }
    public string Link { get; init; } = "";
}
