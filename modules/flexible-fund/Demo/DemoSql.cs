using Platform.Sdk.Data;

namespace FlexibleFund.Demo;

internal static class DemoSql
{
    /// <summary>Those whom the demo's team supports.</summary>
    public static readonly Sql People = new("""
        select s.person_id, p.display_name, s.team_id, s.lead_worker_id, s.lead_worker_name
        from core_support_card s
        join core_person_card p on p.person_id = s.person_id
        where s.team_id = @team and s.phase <> 'Ended' and {visible s.person_id}
        order by s.started_on, s.support_id
        """);
}
