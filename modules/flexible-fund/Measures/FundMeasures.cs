using FlexibleFund.Pots;
using FlexibleFund.Requests;
using FlexibleFund.Requests.Limits;
using Platform.Sdk.Measures;

namespace FlexibleFund.Measures;

/// <summary>One request of a team in a financial year, as the numbers need it.</summary>
internal sealed record Counted
{
    public Guid RequestId { get; init; }
    public Guid PersonId { get; init; }
    public long Pence { get; init; }
    public string Category { get; init; } = "";
    public RequestState State { get; init; }
    public Band Band { get; init; }
    public Guid? PotId { get; init; }
    public long AgreedPence { get; init; }
    public long PaidPence { get; init; }
    public long ReleasedPence { get; init; }
    public long RefundedPence { get; init; }
    public DateTime AskedAt { get; init; }
    public DateTime? AskedAgainAt { get; init; }
    public DateTime? DecidedAt { get; init; }
    public Guid? GoalId { get; init; }
    public string? GoalState { get; init; }

    /// <summary>How often the fund said not this time: once in each look that ended so.</summary>
    public int Refusals { get; init; }

    /// <summary>How often the fund decided.</summary>
    public int Decisions => Refusals + (IsDecided && State != RequestState.NotThisTime ? 1 : 0);

    /// <summary>How often others than whoever asked have said what they think.</summary>
    public int OthersSaid { get; init; }

    /// <summary>What it cost the fund, or will.</summary>
    public long CostPence => AgreedPence - ReleasedPence - RefundedPence;

    /// <summary>An award: the fund said yes, and some of it was needed.</summary>
    public bool IsAward => State == RequestState.Agreed && CostPence > 0;

    /// <summary>Also where it was wanted no longer afterwards.</summary>
    public bool IsDecided => DecidedAt is not null && State is (RequestState.Agreed or RequestState.NotThisTime or RequestState.StoodBack);

    /// <summary>From asking, or from asking for another look, to the decision.</summary>
    public decimal Hours => (decimal)(DecidedAt!.Value - (AskedAgainAt ?? AskedAt)).TotalHours;
}

/// <summary>The numbers of a fund, each a pure function of what was asked for (formulas: README).</summary>
internal static class FundMeasures
{
    private const decimal NinthTenth = 0.9m;

    public static Awards Of(IReadOnlyList<Counted> all)
    {
        var awards = all.Where(one => one.IsAward).ToList();
        var (sum, people) = (awards.Sum(one => one.CostPence), awards.Select(one => one.PersonId).Distinct().Count());
        return new(awards.Count, people, sum, Mean(sum, awards.Count), Whole(Median.Of(awards.Select(one => (decimal)one.CostPence))), Mean(sum, people));
    }

    /// <summary>What a year's pots have spent, less what came back, that its requests do not tell of.</summary>
    /// <param name="all">The requests of the year.</param>
    /// <param name="pots">Its pots.</param>
    /// <param name="beforePence">What they have spent for what the own team asked for before the year.</param>
    public static Besides Besides(IReadOnlyList<Counted> all, IReadOnlyList<Pot> pots, long beforePence) => new(
        pots.Sum(pot => pot.SpentPence - pot.RefundedPence) - all.Where(one => pots.Any(pot => pot.PotId == one.PotId)).Sum(one => one.PaidPence - one.RefundedPence) - beforePence, beforePence);

    /// <summary>Hours from asking to the last decision; of all that were decided, or of those that somebody else decided.</summary>
    public static Waits WaitsOf(IReadOnlyList<Counted> all, bool atOnceToo)
    {
        var asked = all.Where(one => atOnceToo || !one.Band.IsAtOnce()).ToLookup(one => one.IsDecided);
        var hours = asked[true].Select(one => one.Hours).Order().ToList();
        return new(hours.Count, Still(RequestState.Waiting), Still(RequestState.StoodBack), Still(RequestState.Stopped), Median.Of(hours), Percentile(hours, NinthTenth));

        int Still(RequestState state) => asked[false].Count(one => one.State == state);
    }

    /// <summary>Each look that ended with not this time counts, also where another look was asked for afterwards.</summary>
    public static (int NotThisTime, int Decided) NotThisTime(IReadOnlyList<Counted> all) =>
        (all.Sum(one => one.Refusals), all.Sum(one => one.Decisions));

    /// <summary>What was decided at once since it could not wait, and what of it somebody else has looked at.</summary>
    public static (int Urgent, int Looked) Urgent(IReadOnlyList<Counted> all) =>
        (all.Count(one => one is { Band: Band.Urgent, IsDecided: true }), all.Count(one => one is { Band: Band.Urgent, IsDecided: true, OthersSaid: > 0 }));

    /// <summary>Awards by the group of their category, the most money first.</summary>
    public static IReadOnlyList<GroupShare> Groups(IReadOnlyList<Counted> all, Func<string, string> groupOf) =>
    [
        .. all.Where(one => one.IsAward).GroupBy(one => groupOf(one.Category)).Select(group => new GroupShare(group.Key, group.Count(), group.Sum(one => one.CostPence)))
            .OrderByDescending(group => group.Pence).ThenBy(group => group.Group, StringComparer.Ordinal),
    ];

    /// <summary>Awards tied to a goal, and those whose goal is reached by now.</summary>
    public static (int Tied, int Reached) Goals(IReadOnlyList<Counted> all) =>
        (all.Count(one => one is { IsAward: true, GoalId: not null }), all.Count(one => one is { IsAward: true, GoalState: "Reached" }));

    /// <summary>The smallest value that so large a part of all does not exceed (nearest rank).</summary>
    public static decimal? Percentile(IReadOnlyList<decimal> inOrder, decimal part) =>
        inOrder.Count == 0 ? null : inOrder[Math.Max(0, (int)Math.Ceiling(part * inOrder.Count) - 1)];

    private static long? Mean(long sum, int count) => count == 0 ? null : Whole(sum / (decimal)count);

    private static long? Whole(decimal? pence) => pence is { } known ? (long)Math.Round(known, MidpointRounding.AwayFromZero) : null;
}

/// <summary>What the pots of a year have spent besides what its requests tell of.</summary>
/// <param name="UnseenPence">For people out of sight, or by other teams.</param>
/// <param name="BeforePence">For what was asked for before the year.</param>
internal sealed record Besides(long UnseenPence, long BeforePence);

/// <summary>How much help there was.</summary>
internal sealed record Awards(int Count, int People, long Pence, long? MeanPence, long? MedianPence, long? PerPersonPence);

/// <summary>How long decisions took, in hours; and how many have none since they wait, were wanted no longer, or the person died.</summary>
internal sealed record Waits(int Decided, int NotYet, int StoodBack, int Stopped, decimal? Median, decimal? Percentile90);

/// <summary>What one group of help took.</summary>
internal sealed record GroupShare(string Group, int Awards, long Pence);
