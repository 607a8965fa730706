using Platform.Record.Support.HandingOn;
using Platform.Sdk.Data;

namespace Platform.Record.Support;

internal static class SupportSql
{
    public static readonly Sql GuardPerson = new("""
        update core_person set guard = guard + 1 where person_id = @person
        """);

    /// <summary>Whether a record was closed to somebody: asked behind the guard row of the person, which is taken before a lock or seal is written.</summary>
    public static readonly Sql ClosedTo = new($"""
        select count(*) from core_person p where p.person_id = @person and {HandOverSql.Closed("p.person_id", "@who")}
        """);

    /// <summary>Asked behind the guard row: a page may have been open before it was recorded that they died.</summary>
    public static readonly Sql HasDied = new("select count(*) from core_person p where p.person_id = @person and p.died_precision is not null");

    public static readonly Sql GuardCaseload = new("""
        update core_caseload set version = version + 1 where worker_id = @lead and module_key = @moduleKey
        """);

    public static readonly Sql WorksHere = new("select count(*) from core_worker w where w.worker_id = @lead and w.disabled_at is null");

    public static readonly Sql StillInTeam = new("select count(*) from core_worker w where w.worker_id = @lead and w.team_id = @team and w.disabled_at is null");

    public static readonly Sql OpenCaseload = new("""
        insert into core_caseload (worker_id, module_key, version)
        select w.worker_id, @moduleKey, 0
        from core_worker w
        where w.worker_id = @lead
          and not exists (select 1 from core_caseload c where c.worker_id = w.worker_id and c.module_key = @moduleKey)
        """);

    public static readonly Sql CountOpenOfPerson = new("""
        select count(*) from core_support s
        where s.person_id = @person and s.module_key = @moduleKey and s.phase <> 'Ended'
        """);

    public static readonly Sql CountCaseload = Sql.ForEveryone("""
        select s.module_key, s.phase, count(*) as people
        from core_support s
        where s.lead_worker_id = @lead and s.module_key = @moduleKey and s.phase <> 'Ended' and s.support_id <> @besides
        group by s.module_key, s.phase
        """, "a caseload limit counts everyone the worker supports, whoever is starting the next");

    /// <summary>The same for the worker's own: one from whom they are kept away must not show in a number.</summary>
    public static readonly Sql CountOwn = new("""
        select s.module_key, s.phase, count(*) as people
        from core_support s
        where s.lead_worker_id = @lead and s.module_key = @moduleKey and s.phase <> 'Ended' and s.support_id <> @besides and {visible s.person_id}
        group by s.module_key, s.phase
        """);

    public static readonly Sql CountMine = new("""
        select s.module_key, s.phase, count(*) as people
        from core_support s
        where s.lead_worker_id = @worker and s.phase <> 'Ended' and {visible s.person_id}
        group by s.module_key, s.phase
        """);

    public static readonly Sql Start = new("""
        insert into core_support (support_id, person_id, module_key, team_id, lead_worker_id, phase, started_on, over_limit_reason, version)
        values (@support, @person, @moduleKey, @team, @lead, @phase, @on, @overLimitReason, 1)
        """);

    public static readonly Sql TakeUp = new("""
        update core_support set lead_worker_id = @lead, waiting_on = null, over_limit_reason = @overLimitReason, version = version + 1
        where person_id = @person and support_id = @support and team_id = @team and lead_worker_id is null and phase <> 'Ended'
        """);

    /// <summary>One episode goes from its lead to a colleague, and they may stand in for a while.</summary>
    public static readonly Sql HandOne = new("""
        update core_support
        set lead_worker_id = @to, backup_worker_id = @backUp, backup_until = @until, over_limit_reason = @overLimitReason, version = version + 1
        where person_id = @person and support_id = @support and lead_worker_id = @worker and team_id = @team and phase <> 'Ended'
        """);

    /// <summary>Who leads how many of a team's people with one support, of those whom the worker sees.</summary>
    public static readonly Sql CountOfTeam = new("""
        select s.lead_worker_id as worker_id, s.phase, count(*) as people
        from core_support s
        where s.team_id = @team and s.module_key = @moduleKey and s.lead_worker_id is not null and s.phase <> 'Ended' and {visible s.person_id}
        group by s.lead_worker_id, s.phase
        """);

    /// <summary>From whoever leads it, or nobody, to somebody, or nobody: then it waits from that day.</summary>
    public static readonly Sql LedBy = new("""
        update core_support
        set lead_worker_id = @to, backup_worker_id = null, backup_until = null, over_limit_reason = null, waiting_on = case when @to is null then @today end, version = version + 1
        where person_id = @person and support_id = @support and team_id = @team and phase <> 'Ended'
          and (lead_worker_id = @worker or (lead_worker_id is null and @worker is null))
        """);

    public static readonly Sql OfPerson = new("""
        select s.support_id, s.person_id, s.module_key, s.team_id, s.team_name, s.lead_worker_id, s.lead_worker_name, s.phase,
               s.started_on, s.ended_on, s.last_two_way_at
        from core_support_card s
        where s.person_id = @person
        order by case when s.phase = 'Ended' then 1 else 0 end, s.started_on desc, s.support_id
        """);
}
