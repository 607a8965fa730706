using Platform.Sdk.Data;

namespace Navigator.Barriers.Together;

/// <summary>The same barrier as it stood when the month began: how often, and how many people stand behind each number.</summary>
internal static class MeetingSql
{
    private const string Numbers = """
        count(*) as times, count(distinct b.person_id) as people,
               sum(case when b.ended_on is null or b.ended_on >= @month then 1 else 0 end) as still_open,
               count(distinct case when b.ended_on is null or b.ended_on >= @month then b.person_id end) as still_open_people,
               sum(case when b.ended_on < @month and b.outcome = 'Flex' then 1 else 0 end) as flexes,
               count(distinct case when b.ended_on < @month and b.outcome = 'Flex' then b.person_id end) as flex_people,
               sum(case when b.ended_on < @month and b.outcome = 'Agreement' then 1 else 0 end) as agreements,
               count(distinct case when b.ended_on < @month and b.outcome = 'Agreement' then b.person_id end) as agreement_people,
               sum(case when b.ended_on < @month and b.outcome = 'PolicyChange' then 1 else 0 end) as policy_changes,
               count(distinct case when b.ended_on < @month and b.outcome = 'PolicyChange' then b.person_id end) as policy_people
        from navigator_barrier b
        """;

    public static readonly Sql ByService = new($$"""
        select b.service_key, b.kind, min(b.service) as service, {{Numbers}}
        where b.raised_on < @month and {visible b.person_id} and exists (select 1 from core_support_card s where s.person_id = b.person_id and s.team_id = @team)
        group by b.service_key, b.kind
        order by times desc, b.service_key, b.kind
        """);

    public static readonly Sql ByKind = new($$"""
        select b.kind, {{Numbers}}
        where b.raised_on < @month and {visible b.person_id} and exists (select 1 from core_support_card s where s.person_id = b.person_id and s.team_id = @team)
        group by b.kind
        order by b.kind
        """);
}

/// <summary>How often, and the people behind it.</summary>
internal sealed record CountedPeople
{
    public string ServiceKey { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Service { get; init; } = "";
    public int Times { get; init; }
    public int People { get; init; }
    public int StillOpen { get; init; }
    public int StillOpenPeople { get; init; }
    public int Flexes { get; init; }
    public int FlexPeople { get; init; }
    public int Agreements { get; init; }
    public int AgreementPeople { get; init; }
    public int PolicyChanges { get; init; }
    public int PolicyPeople { get; init; }
}
