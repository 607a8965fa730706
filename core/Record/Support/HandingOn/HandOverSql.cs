using Platform.Sdk.Data;

namespace Platform.Record.Support.HandingOn;

internal static class HandOverSql
{
    private const string Everyone = "whoever leaves hands on everyone they support; the administrator is told a number and nobody's name";

    public static readonly Sql Led = Sql.ForEveryone("""
        select s.team_id, t.name as team_name, count(*) as people
        from core_support s
        join core_team t on t.team_id = s.team_id
        where s.lead_worker_id = @worker and s.phase <> 'Ended'
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

    public static readonly Sql ClosedTo = Sql.ForEveryone("""
        select count(*)
        from core_support s
        where s.lead_worker_id = @worker and s.team_id = @team and s.phase <> 'Ended'
          and (exists (select 1 from core_lock l where l.person_id = s.person_id and l.worker_id = @to and l.ended_at is null)
            or exists (select 1 from core_seal e where e.person_id = s.person_id and e.ended_at is null
              and not exists (select 1 from core_seal_reader r where r.person_id = e.person_id and r.seal_id = e.seal_id and r.worker_id = @to)))
        """, Everyone);

    public static readonly Sql Whom = Sql.ForEveryone("""
        select s.person_id from core_support s where s.lead_worker_id = @worker and s.team_id = @team and s.phase <> 'Ended'
        """, Everyone);

    public static readonly Sql Pass = Sql.ForEveryone("""
        update core_support set lead_worker_id = @to, version = version + 1
        where lead_worker_id = @worker and team_id = @team and phase <> 'Ended'
        """, Everyone);

    public static readonly Sql PassWork = Sql.ForEveryone("""
        update core_work set worker_id = @to where worker_id = @worker and team_id = @team and finished_at is null
        """, Everyone);
}
