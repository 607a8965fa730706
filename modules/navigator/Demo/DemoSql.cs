using Platform.Sdk.Data;

namespace Navigator.Demo;

internal static class DemoSql
{
    public static readonly Sql People = new("""
        select s.support_id, s.person_id, s.team_id, s.lead_worker_id, s.started_on, s.last_two_way_at
        from core_support_card s
        where s.module_key = 'navigator' and s.phase <> 'Ended' and {visible s.person_id}
        order by case when s.last_two_way_at is null then 0 else 1 end, s.last_two_way_at, s.support_id
        """);
}
