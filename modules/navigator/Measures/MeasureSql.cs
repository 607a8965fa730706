using Platform.Sdk.Data;

namespace Navigator.Measures;

internal static class MeasureSql
{
    /// <summary>Each support of the team: when it began, when the person was reached for the first time since and for the last time in it, and whether navigators supported them before.</summary>
    public static readonly Sql Starts = new("""
        select s.support_id, s.phase, s.started_on, s.last_two_way_at,
               (select min(c.happened_at) from core_contact_card c where c.person_id = s.person_id and c.support_id = s.support_id and c.two_way = 1 and c.happened_at >= s.started_on) as first_two_way_at,
               (select count(*) from core_support_card e
                where e.person_id = s.person_id and e.module_key = 'navigator' and e.support_id <> s.support_id
                  and (e.started_on < s.started_on or (e.started_on = s.started_on and e.phase = 'Ended' and s.phase <> 'Ended'))) as earlier_supports
        from core_support_card s
        where s.team_id = @team and s.module_key = 'navigator' and {visible s.person_id}
        order by s.started_on, s.support_id
        """);

    /// <summary>Each try in vain since a moment, and what was done next in the same support.</summary>
    public static readonly Sql Tries = new("""
        select c.contact_id, c.happened_at,
               (select min(n.happened_at) from core_contact_card n
                where n.person_id = c.person_id and n.support_id = c.support_id and n.happened_at > c.happened_at) as next_at, s.ended_on
        from core_contact_card c
        join core_support_card s on s.person_id = c.person_id and s.support_id = c.support_id
        where c.two_way = 0 and c.happened_at >= @since and {visible c.person_id} and s.team_id = @team and s.module_key = 'navigator'
        order by c.happened_at, c.contact_id
        """);

    /// <summary>Each other way that was planned since a moment: after how many tries in vain, and when the person was reached.</summary>
    public static readonly Sql Ways = new("""
        select w.way_id, w.planned_at, w.try_on, w.reached_at,
               (select count(*) from core_contact_card c
                where c.person_id = w.person_id and c.support_id = w.support_id and c.two_way = 0 and c.happened_at <= w.planned_at
                  and not exists (select 1 from core_contact_card l
                                  where l.person_id = c.person_id and l.support_id = c.support_id and l.two_way = 1 and l.happened_at > c.happened_at and l.happened_at <= w.planned_at)) as tries
        from navigator_way w
        where w.planned_at >= @since and {visible w.person_id}
          and exists (select 1 from core_support_card s where s.person_id = w.person_id and s.support_id = w.support_id and s.team_id = @team)
        order by w.planned_at, w.way_id
        """);

    /// <summary>What the team sees to, or saw to at the end; what another team asks for the same people is that team's.</summary>
    public static readonly Sql Barriers = new("""
        select b.barrier_id, b.raised_on, b.ended_on, b.state, b.stop_reason, b.outcome, b.reach, b.due_on, b.kind, b.service_key
        from navigator_barrier b
        where b.team_id = @team and {visible b.person_id}
        order by b.raised_on, b.barrier_id
        """);

    public static readonly Sql Steps = new("""
        select r.step_id, r.rung, r.started_on, r.due_on, r.ended_on, r.answered, b.state
        from navigator_step r
        join navigator_barrier b on b.barrier_id = r.barrier_id and b.person_id = r.person_id
        where b.team_id = @team and {visible r.person_id}
        order by r.started_on, r.step_id
        """);
}
