using Platform.Sdk.Data;

namespace Navigator.Demo;

internal static class DemoSql
{
    /// <summary>The worker's own people first, whoever has been quiet longest at the top.</summary>
    public static readonly Sql People = new("""
        select s.support_id, s.person_id, p.display_name, s.team_id, s.lead_worker_id, s.phase, s.started_on, s.last_two_way_at
        from core_support_card s
        join core_person_card p on p.person_id = s.person_id
        where s.module_key = 'navigator' and s.phase <> 'Ended' and {visible s.person_id}
        order by case when s.lead_worker_id = @worker then 0 else 1 end,
                 case when s.last_two_way_at is null then 0 else 1 end, s.last_two_way_at, s.support_id
        """);

    public static readonly Sql Tried = new("""
        insert into navigator_way (way_id, person_id, support_id, change, note, try_on, worker_id, planned_at, reached_at, version)
        values (@way, @person, @support, @change, @note, @tryOn, @worker, @plannedAt, @reachedAt, 2)
        """);
}
