using Platform.Sdk.Data;

namespace Navigator.Barriers;

internal static class BarrierSql
{
    // who leads the navigators' support of the barrier's team now
    private const string Lead = """
        (select min(s.lead_worker_name) from core_support_card s where s.person_id = b.person_id and s.team_id = b.team_id and s.phase <> 'Ended' and s.module_key = 'navigator')
        """;

    private const string Columns = $"""
        b.barrier_id, b.person_id, b.team_id, b.raised_on, b.raised_by, b.written_by, b.service, b.service_key, b.sector, b.kind, b.tells_of, b.about_safety, b.effect, b.tried, b.level, b.asked,
        b.owner_id, b.seen_to, case when b.seen_to = 'Lead' then {Lead} else b.owner_name end as owner_name, b.rung, b.due_on, b.state, b.stop_reason, b.outcome, b.outcome_words, b.proof, b.reach, b.ended_on, b.version
        """;

    /// <summary>What is open first, by the day on which an answer is due; then what is over, the latest first.</summary>
    public static readonly Sql OfPerson = new($"""
        select {Columns}
        from navigator_barrier b
        where b.person_id = @person
        order by case when b.state = 'Open' then 0 else 1 end, case when b.state = 'Open' then b.due_on end, b.ended_on desc, b.raised_on desc, b.barrier_id
        """);

    public static readonly Sql One = new($"select {Columns} from navigator_barrier b where b.person_id = @person and b.barrier_id = @barrier");

    /// <summary>The open ones of those whom the team supports, from after where the page before ended.</summary>
    public static readonly Sql OfTeam = new($$"""
        select b.barrier_id, b.person_id, p.display_name, b.service, b.sector, b.kind, b.tells_of, b.about_safety, b.asked, b.rung, b.due_on, b.state, b.raised_on,
               case when b.seen_to = 'Lead' then {{Lead}} else b.owner_name end as owner_name
        from navigator_barrier b
        join core_person_card p on p.person_id = b.person_id
        where b.state = 'Open' and {visible b.person_id}
          and exists (select 1 from core_support_card s where s.person_id = b.person_id and s.team_id = @team and s.phase <> 'Ended')
          and b.due_on >= @dueOn and (b.due_on > @dueOn or b.barrier_id > @after)
        order by b.due_on, b.barrier_id
        """);

    /// <summary>The support of a team, a navigator's before any other: who leads that is asked to see to barriers.</summary>
    public static readonly Sql Support = new("""
        select s.support_id, s.person_id, s.module_key, s.team_id, s.lead_worker_id, s.lead_worker_name, s.phase
        from core_support_card s
        where s.person_id = @person and s.team_id = @team and s.phase <> 'Ended'
        order by case when s.module_key = 'navigator' then 0 else 1 end, case when s.lead_worker_id is null then 1 else 0 end, s.started_on, s.support_id
        """);

    /// <summary>The support of navigators of another team, a led one before any other.</summary>
    public static readonly Sql OtherNavigators = new("""
        select s.support_id, s.person_id, s.module_key, s.team_id, s.lead_worker_id, s.lead_worker_name, s.phase
        from core_support_card s
        where s.person_id = @person and s.team_id <> @team and s.module_key = 'navigator' and s.phase <> 'Ended'
        order by case when s.lead_worker_id is null then 1 else 0 end, s.started_on, s.support_id
        """);

    public static readonly Sql SupportedSince = new("select min(s.started_on) as started_on from core_support_card s where s.person_id = @person and s.team_id = @team");

    /// <summary>Services that were named before of those whom the team supports or supported, as somebody wrote them.</summary>
    public static readonly Sql Services = new("""
        select min(b.service) as service
        from navigator_barrier b
        where {visible b.person_id} and exists (select 1 from core_support_card s where s.person_id = b.person_id and s.team_id = @team)
        group by b.service_key
        order by service
        """);

    /// <summary>The same barrier of others whom the team supports: how often, and what came of it. Nobody is named.</summary>
    public static readonly Sql Same = new("""
        select b.outcome, b.state, count(*) as times, max(b.ended_on) as last_on
        from navigator_barrier b
        where b.service_key = @service and b.kind = @kind and b.barrier_id <> @barrier and {visible b.person_id} and (b.stop_reason is null or b.stop_reason <> 'Died')
          and exists (select 1 from core_support_card s where s.person_id = b.person_id and s.team_id = @team and s.phase <> 'Ended')
        group by b.outcome, b.state
        order by b.outcome, b.state
        """);

    public static readonly Sql Raise = new("""
        insert into navigator_barrier (
            barrier_id, person_id, team_id, raised_on, raised_by, written_by, service, service_key, sector, kind, tells_of, about_safety, effect, tried, level, asked, owner_id, owner_name, seen_to, rung,
            due_on, state, outcome, version)
        values (@barrier, @person, @team, @raisedOn, @raisedBy, @writtenBy, @service, @serviceKey, @sector, @kind, @tellsOf, @aboutSafety, @effect, @tried, @level, @asked, @owner, @ownerName, @seenTo, @rung,
            @dueOn, 'Open', 'None', 1)
        """);

    public static readonly Sql Change = new("""
        update navigator_barrier
        set raised_by = @raisedBy, service = @service, service_key = @serviceKey, sector = @sector, kind = @kind, tells_of = @tellsOf, about_safety = @aboutSafety, effect = @effect, tried = @tried,
            level = @level, asked = @asked, owner_id = @owner, owner_name = @ownerName, seen_to = @seenTo, team_id = @team, version = version + 1
        where person_id = @person and barrier_id = @barrier and version = @version and state = 'Open'
        """);

    public static readonly Sql Step = new("""
        update navigator_barrier
        set rung = @rung, due_on = @dueOn, asked = @asked, owner_id = @owner, owner_name = @ownerName, seen_to = @seenTo, team_id = @team, version = version + 1
        where person_id = @person and barrier_id = @barrier and version = @version and state = 'Open'
        """);

    /// <summary>Also of somebody who has died since: a rule that changed after all is worth knowing.</summary>
    public static readonly Sql Settle = new("""
        update navigator_barrier
        set state = @state, stop_reason = @reason, outcome = @outcome, outcome_words = @words, proof = @proof, reach = @reach, ended_on = @on, version = version + 1
        where person_id = @person and barrier_id = @barrier and version = @version and (state = 'Open' or stop_reason = 'Died')
        """);

    /// <summary>The day on which it ended stays.</summary>
    public static readonly Sql PutRight = new("""
        update navigator_barrier
        set state = @state, stop_reason = @reason, outcome = @outcome, outcome_words = @words, proof = @proof, reach = @reach, version = version + 1
        where person_id = @person and barrier_id = @barrier and version = @version and state <> 'Open' and stop_reason <> 'Died'
        """);

    public static readonly Sql Died = new("""
        update navigator_barrier set state = 'Stopped', stop_reason = 'Died', ended_on = @on, version = version + 1 where person_id = @person and state = 'Open'
        """);

    public static readonly Sql NotDied = new("""
        update navigator_barrier set state = 'Open', stop_reason = null, ended_on = null, version = version + 1 where person_id = @person and stop_reason = 'Died'
        """);

    public static readonly Sql Over = new($"select {Columns} from navigator_barrier b where b.person_id = @person and b.state <> 'Open' order by b.barrier_id");

    public static readonly Sql OpenOfTeam = new($"""
        select {Columns}
        from navigator_barrier b
        where b.person_id = @person and b.team_id = @team and b.state = 'Open'
        order by b.due_on, b.barrier_id
        """);

    /// <summary>Open ones whose team supports the person no more, or only by what has just begun: they are taken up. What a team sees to stays with whoever sees to it.</summary>
    public static readonly Sql ToTakeUp = new($"""
        select {Columns}
        from navigator_barrier b
        where b.person_id = @person and b.state = 'Open'
          and not exists (select 1 from core_support_card s where s.person_id = b.person_id and s.team_id = b.team_id and s.support_id <> @support and s.phase <> 'Ended')
        order by b.due_on, b.barrier_id
        """);

    public static readonly Sql TakeUp = new("""
        update navigator_barrier set team_id = @team, owner_id = @owner, owner_name = @ownerName, seen_to = @seenTo, version = version + 1
        where person_id = @person and barrier_id = @barrier and version = @version
        """);

    /// <summary>For the overview of those who support the person: what is open, and on which step. What tells of abuse is not on it: the overview is printed, and lies open on a screen.</summary>
    public static readonly Sql Card = new("""
        select case b.rung when 'Colleague' then 'Asked colleague to colleague' when 'Manager' then 'Asked manager to manager' when 'Group' then 'With the operational group'
                           when 'Board' then 'With the strategic board' else 'A formal way' end as label,
               b.service as value, '/Barriers/ForPerson' as page
        from navigator_barrier b
        where b.person_id = @person and b.state = 'Open' and b.tells_of <> 'Abuse' and b.about_safety = 0 and b.sector <> 'DomesticAbuse'
        order by b.due_on, b.barrier_id
        """);
}

/// <summary>How often the same barrier stood in the way of others, by what came of it.</summary>
internal sealed record SameBarrier
{
    public Settling.Outcome Outcome { get; init; }
    public BarrierState State { get; init; }
    public int Times { get; init; }
    public DateOnly? LastOn { get; init; }
}
