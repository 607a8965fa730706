using Platform.Sdk.Data;

namespace Platform.Record.Contacts.OtherWays;

internal static class OtherWaysSql
{
    public static readonly Sql Tries = new("""
        select c.support_id, c.method, c.happened_at, w.name as worker_name
        from core_contact c
        left join core_worker w on w.worker_id = c.worker_id
        where c.person_id = @person and c.two_way = 0
          and not exists (select 1 from core_contact l where l.person_id = c.person_id and l.support_id = c.support_id and l.two_way = 1 and l.happened_at > c.happened_at)
        order by c.happened_at desc, c.contact_id
        """);

    public static readonly Sql Counts = new("select t.support_id, t.method, t.tries from core_try_card t where t.person_id = @person order by t.support_id");

    public static readonly Sql SafeWays = new("""
        select w.person_id, w.kind, w.value, w.best_when from core_way_to_reach w where w.person_id = @person and w.safety = 'Safe' order by w.added_at, w.way_id
        """);

    /// <summary>The same for everybody whom a worker leads, for My day.</summary>
    public static readonly Sql TriesOfCaseload = new("""
        select c.support_id, c.method, c.happened_at, w.name as worker_name
        from core_contact c
        join core_support s on s.support_id = c.support_id and s.person_id = c.person_id
        left join core_worker w on w.worker_id = c.worker_id
        where s.lead_worker_id = @worker and s.phase <> 'Ended' and c.two_way = 0 and {visible c.person_id}
          and not exists (select 1 from core_contact l where l.person_id = c.person_id and l.support_id = c.support_id and l.two_way = 1 and l.happened_at > c.happened_at)
        order by c.happened_at desc, c.contact_id
        """);

    public static readonly Sql SafeWaysOfCaseload = new("""
        select w.person_id, w.kind, w.value, w.best_when
        from core_way_to_reach w
        where w.person_id in (select s.person_id from core_support s where s.lead_worker_id = @worker and s.phase <> 'Ended' and {visible s.person_id})
          and w.safety = 'Safe' and {visible w.person_id}
        order by w.added_at, w.way_id
        """);
}
