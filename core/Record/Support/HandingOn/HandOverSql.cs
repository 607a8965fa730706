using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Record.Support.HandingOn;

internal static class HandOverSql
{
    private const string Everyone = "whoever leaves hands on everyone they support; nobody is told of whom, or of how many";

    /// <summary>Whether a record is closed to somebody: they are kept away, or it is sealed and they are not among its readers.</summary>
    internal static string Closed(string person, string to) => $"""
        (exists (select 1 from core_lock l where l.person_id = {person} and l.worker_id = {to} and l.ended_at is null)
            or exists (select 1 from core_seal e where e.person_id = {person} and e.ended_at is null
              and not exists (select 1 from core_seal_reader r where r.person_id = e.person_id and r.seal_id = e.seal_id and r.worker_id = {to})))
        """;

    public static readonly Sql Led = Sql.ForEveryone("""
        select s.team_id, t.name as team_name
        from core_support s
        join core_team t on t.team_id = s.team_id
        where s.lead_worker_id = @worker and s.phase <> 'Ended' and s.module_key not in @own
        group by s.team_id, t.name
        order by t.name
        """, Everyone);

    // a role a row; one without roles may not open a record and takes nobody over
    public static readonly Sql Takers = new("""
        select w.worker_id, w.name, w.team_id, r.module_key, r.role
        from core_worker w
        join core_worker_role r on r.worker_id = w.worker_id
        where w.disabled_at is null and w.worker_id <> @worker
        order by w.name, w.worker_id
        """);

    public static readonly Sql RolesOf = new("""
        select w.worker_id, w.name, w.team_id, r.module_key, r.role
        from core_worker w
        join core_worker_role r on r.worker_id = w.worker_id
        where w.worker_id = @worker and w.disabled_at is null
        """);

    /// <summary>What somebody leads of modules that say themselves who does.</summary>
    public static readonly Sql OwnLed = Sql.ForEveryone("""
        select s.person_id, s.team_id, s.module_key from core_support s where s.lead_worker_id = @worker and s.phase <> 'Ended' and s.module_key in @own
        """, Everyone);

    public static readonly Sql Whom = Sql.ForEveryone($"""
        select s.person_id, s.support_id, s.module_key from core_support s
        where s.lead_worker_id = @worker and s.team_id = @team and s.phase <> 'Ended' and not {Closed("s.person_id", "@to")}
        """, Everyone);

    public static readonly Sql Pass = Sql.ForEveryone($"""
        update core_support set lead_worker_id = @to, version = version + 1
        where lead_worker_id = @worker and team_id = @team and phase <> 'Ended' and not {Closed("core_support.person_id", "@to")}
        """, Everyone);

    public static readonly Sql PassWork = Sql.ForEveryone($"""
        update core_work set worker_id = @to
        where worker_id = @worker and team_id = @team and finished_at is null and (person_id is null or not {Closed("core_work.person_id", "@to")})
        """, Everyone);

    /// <summary>What nobody of the team could open waits with the team for somebody who can.</summary>
    public static readonly Sql LeaveToTeam = Sql.ForEveryone("""
        update core_support set lead_worker_id = null, waiting_on = @today, version = version + 1
        where lead_worker_id = @worker and team_id = @team and phase <> 'Ended'
        """, Everyone);

    public static readonly Sql LeftOver = Sql.ForEveryone("""
        select s.person_id, s.support_id, s.module_key from core_support s where s.lead_worker_id = @worker and s.team_id = @team and s.phase <> 'Ended'
        """, Everyone);

    public static readonly Sql LeaveWorkToTeam = Sql.ForEveryone("""
        update core_work set worker_id = null where worker_id = @worker and team_id = @team and finished_at is null
        """, Everyone);

    public static readonly Sql LeavePeopleToTeam = Sql.ForEveryone("""
        update core_work set worker_id = null
        where worker_id = @worker and team_id = @team and finished_at is null and person_id is not null
        """, Everyone);

    public static readonly Sql TeamsOfWork = Sql.ForEveryone("""
        select distinct k.team_id from core_work k where k.worker_id = @worker and k.finished_at is null
        """, Everyone);

    public static readonly Sql TakeWorkAlong = Sql.ForEveryone("""
        update core_work set team_id = @to
        where worker_id = @worker and team_id = @team and finished_at is null and person_id is null
          and not exists (select 1 from core_worker w where w.team_id = @team and w.worker_id <> @worker and w.disabled_at is null)
        """, Everyone);

    /// <summary>Who leads support of a person, or has to do something about them.</summary>
    public static readonly Sql WithWork = Sql.ForEveryone("""
        select s.lead_worker_id as worker_id, s.team_id from core_support s
        where s.person_id = @person and s.lead_worker_id is not null and s.phase <> 'Ended'
        union
        select k.worker_id, k.team_id from core_work k
        where k.person_id = @person and k.worker_id is not null and k.finished_at is null
        """, Everyone);

    /// <summary>Who leads support of a person, or has to do something about them, and may not open the record.</summary>
    public static readonly Sql ClosedToLead = Sql.ForEveryone($"""
        select s.lead_worker_id as worker_id, s.team_id from core_support s
        where s.person_id = @person and s.lead_worker_id is not null and s.phase <> 'Ended' and {Closed("s.person_id", "s.lead_worker_id")}
        union
        select k.worker_id, k.team_id from core_work k
        where k.person_id = @person and k.worker_id is not null and k.finished_at is null and {Closed("k.person_id", "k.worker_id")}
        """, Everyone);

    /// <summary>What somebody leads for one person in a team.</summary>
    public static readonly Sql LedFor = new("""
        select s.person_id, s.support_id, s.module_key from core_support s
        where s.person_id = @person and s.lead_worker_id = @worker and s.team_id = @team and s.phase <> 'Ended'
        """);

    public static readonly Sql PassOne = new($"""
        update core_support set lead_worker_id = @to, version = version + 1
        where person_id = @person and lead_worker_id = @worker and team_id = @team and phase <> 'Ended' and not {Closed("@person", "@to")}
        """);

    public static readonly Sql PassWorkOf = new($"""
        update core_work set worker_id = @to
        where person_id = @person and worker_id = @worker and team_id = @team and finished_at is null and not {Closed("@person", "@to")}
        """);

    public static readonly Sql LeaveOne = new("""
        update core_support set lead_worker_id = null, waiting_on = @today, version = version + 1
        where person_id = @person and lead_worker_id = @worker and team_id = @team and phase <> 'Ended'
        """);

    public static readonly Sql LedOf = new("""
        select s.support_id from core_support s
        where s.person_id = @person and s.lead_worker_id = @worker and s.team_id = @team and s.module_key = @module and s.phase <> 'Ended'
        """);

    /// <summary>The same of one module's support.</summary>
    public static readonly Sql LeaveOneOf = new("""
        update core_support set lead_worker_id = null, waiting_on = @today, version = version + 1
        where person_id = @person and lead_worker_id = @worker and team_id = @team and module_key = @module and phase <> 'Ended'
        """);

    public static readonly Sql LeaveWorkOf = new("""
        update core_work set worker_id = null where person_id = @person and worker_id = @worker and team_id = @team and finished_at is null
        """);

    public static readonly Sql TeamName = new("select t.name from core_team t where t.team_id = @team");

    public static readonly Sql InTeam = new("select count(*) from core_worker w where w.team_id = @team and w.worker_id <> @worker and w.disabled_at is null");
}

/// <summary>An episode that somebody leads.</summary>
internal sealed record LedRow
{
    public Guid PersonId { get; init; }

    public Guid SupportId { get; init; }

    public string ModuleKey { get; init; } = "";

    public SupportLedBy From(Guid worker, Guid team, Guid? to) => new(PersonId, SupportId, ModuleKey, team, worker, to, false);
}
