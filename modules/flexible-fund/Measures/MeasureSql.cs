using Platform.Sdk.Data;

namespace FlexibleFund.Measures;

internal static class MeasureSql
{
    public static readonly Sql OfTeam = new("""
        select r.request_id, r.person_id, r.pence, r.note, r.category, r.state, r.band, r.agreed_pence, r.released_pence, r.refunded_pence, r.asked_at, r.decided_at, r.goal_id, g.state as goal_state
        from flexible_fund_request r
        left join core_goal_card g on g.goal_id = r.goal_id and g.person_id = r.person_id
        where r.team_id = @team and r.asked_at >= @since and {visible r.person_id}
        order by r.asked_at, r.request_id
        """);
}
