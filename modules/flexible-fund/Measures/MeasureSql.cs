using Platform.Sdk.Data;

namespace FlexibleFund.Measures;

internal static class MeasureSql
{
    public static readonly Sql OfTeam = new("""
        select r.request_id, r.person_id, r.pence, r.category, r.state, r.band, r.pot_id, r.agreed_pence, r.paid_pence, r.released_pence, r.refunded_pence, r.asked_at, r.asked_again_at,
               r.decided_at, r.goal_id, g.state as goal_state,
               (select count(*) from flexible_fund_opinion n where n.person_id = r.person_id and n.request_id = r.request_id and n.agrees = 0 and r.band <> 'Urgent') as refusals,
               (select count(*) from flexible_fund_opinion o where o.person_id = r.person_id and o.request_id = r.request_id and o.worker_id <> r.asked_by_id) as others_said
        from flexible_fund_request r
        left join core_goal_card g on g.goal_id = r.goal_id and g.person_id = r.person_id
        where r.team_id = @team and r.asked_at >= @since and r.asked_at < @until and {visible r.person_id}
        order by r.asked_at, r.request_id
        """);

    /// <summary>What the pots of a year have spent for what the team asked for before it, less what came back.</summary>
    public static readonly Sql AskedBefore = new("""
        select coalesce(sum(r.paid_pence - r.refunded_pence), 0)
        from flexible_fund_request r
        join flexible_fund_pot p on p.pot_id = r.pot_id
        where r.team_id = @team and r.asked_at < @since and p.starts_on = @first and {visible r.person_id}
        """);

    /// <summary>What whoever asked decided at once although something was pointed out, as it was pointed out to them: the latest first.</summary>
    public static readonly Sql Pointed = new("""
        select r.request_id, r.person_id, r.pence, r.category, r.note, r.hints, r.asked_at
        from flexible_fund_request r
        where r.team_id = @team and r.asked_at >= @since and r.hints is not null and r.state = 'Agreed' and {visible r.person_id}
        order by r.asked_at desc, r.request_id desc
        """);

    /// <summary>What was put into the pots of a year, with what came from pots of another one; what left them when they were closed stays in.</summary>
    public static readonly Sql PutIn = new("""
        select coalesce(sum(e.pence), 0)
        from flexible_fund_pot_entry e
        join flexible_fund_pot p on p.pot_id = e.pot_id
        left join flexible_fund_pot f on f.pot_id = e.rest_of
        where p.starts_on = @first and (f.pot_id is null or f.starts_on <> p.starts_on)
        """);

    /// <summary>What was paid, day by day.</summary>
    public static readonly Sql Paid = new("""
        select y.paid_on as day, sum(y.pence - y.refunded_pence) as pence
        from flexible_fund_payment y
        join flexible_fund_request r on r.request_id = y.request_id and r.person_id = y.person_id
        where r.team_id = @team and y.paid_on >= @first and y.paid_on < @next and {visible y.person_id}
        group by y.paid_on
        order by y.paid_on
        """);
}
