using Platform.Sdk.Data;

namespace Navigator.Barriers.Together;

internal static class TogetherSql
{
    /// <summary>
    /// The same barrier, however the service was typed: by the folded key of the service and the kind. It counts those whom the reader may see and nobody else, so no number can tell the
    /// reader of somebody whom they may not see. No id of a person, no name and no free text but the service's leaves it.
    /// </summary>
    public static readonly Sql OfTeam = new("""
        select b.service_key, b.kind, min(b.service) as service, count(*) as times, count(distinct b.person_id) as people,
               sum(case when b.state = 'Open' then 1 else 0 end) as still_open,
               sum(case when b.outcome = 'Flex' then 1 else 0 end) as flexes,
               sum(case when b.outcome = 'Agreement' then 1 else 0 end) as agreements,
               sum(case when b.outcome = 'PolicyChange' then 1 else 0 end) as policy_changes,
               sum(case when b.state = 'Stopped' and b.stop_reason <> 'Died' then 1 else 0 end) as unchanged,
               sum(case when b.stop_reason = 'Died' then 1 else 0 end) as died,
               max(case when b.outcome = 'Agreement' then b.reach end) as agreement_reach,
               max(case when b.outcome = 'PolicyChange' then b.reach end) as policy_reach
        from navigator_barrier b
        where {visible b.person_id} and exists (select 1 from core_support_card s where s.person_id = b.person_id and s.team_id = @team)
        group by b.service_key, b.kind
        order by times desc, b.service_key, b.kind
        """);

    /// <summary>Which services are asked to change now, and on which step.</summary>
    public static readonly Sql Asked = new("""
        select b.service_key, min(b.service) as service, count(*) as still_open,
               sum(case when b.rung = 'Colleague' then 1 else 0 end) as colleague, sum(case when b.rung = 'Manager' then 1 else 0 end) as manager,
               sum(case when b.rung = 'Group' then 1 else 0 end) as in_group, sum(case when b.rung = 'Board' then 1 else 0 end) as board,
               sum(case when b.rung = 'Formal' then 1 else 0 end) as formal
        from navigator_barrier b
        where b.state = 'Open' and {visible b.person_id} and exists (select 1 from core_support_card s where s.person_id = b.person_id and s.team_id = @team)
        group by b.service_key
        order by still_open desc, b.service_key
        """);
}

/// <summary>One barrier as often as it was met, without a word of whom it was met by.</summary>
internal sealed record Again
{
    public string ServiceKey { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Service { get; init; } = "";
    public int Times { get; init; }
    public int People { get; init; }
    public int StillOpen { get; init; }
    public int Flexes { get; init; }
    public int Agreements { get; init; }
    public int PolicyChanges { get; init; }
    public int Unchanged { get; init; }

    /// <summary>Where nobody asks any more because the person died: it says nothing of the service.</summary>
    public int Died { get; init; }
    public int? AgreementReach { get; init; }
    public int? PolicyReach { get; init; }
}

/// <summary>A service that is asked to change.</summary>
internal sealed record AskedService
{
    public string ServiceKey { get; init; } = "";
    public string Service { get; init; } = "";
    public int StillOpen { get; init; }
    public int Colleague { get; init; }
    public int Manager { get; init; }
    public int InGroup { get; init; }
    public int Board { get; init; }
    public int Formal { get; init; }

    /// <summary>"2 colleague to colleague, 1 operational group".</summary>
    public string StepsInWords => string.Join(", ", ((int Count, Steps.Rung Rung)[])[
        (Colleague, Steps.Rung.Colleague), (Manager, Steps.Rung.Manager), (InGroup, Steps.Rung.Group), (Board, Steps.Rung.Board), (Formal, Steps.Rung.Formal)]
        is var all ? all.Where(one => one.Count > 0).Select(one => $"{one.Count} {Steps.Ladder.InTheSentence(one.Rung, null)}") : []);
}
