using Platform.Sdk.Areas;
using Platform.Sdk.Record;

namespace Navigator.Measures;

/// <summary>Whether the team stays in touch and goes on trying: pure functions of supports, tries and ways (formulas: README).</summary>
internal sealed class ReachMeasures(IReadOnlyList<CountedSupport> supports, IReadOnlyList<CountedTry> tries, IReadOnlyList<CountedWay> ways, LocalArea area, DateOnly today, NavigatorSettings settings)
{
    /// <summary>Of those whose support began in the last year and whose first days are over: who was reached within them.</summary>
    public Share HelloInTime => new(
        Begun.Count(one => one.FirstTwoWayAt is { } at && DayOf(at) <= one.StartedOn.AddDays(settings.HelloWithinDays)), Begun.Count);

    /// <summary>Begun in the last year, and not reached to this day.</summary>
    public int NotReachedYet => Begun.Count(one => one.FirstTwoWayAt is null);

    /// <summary>Begun so lately that the days are not over, and nobody has reached them yet or just has.</summary>
    public int TooEarly => supports.Count(one => one.StartedOn.AddDays(settings.HelloWithinDays) >= today);

    /// <summary>Days since the team last reached each whom it supports now; since support began, where it has not.</summary>
    public IReadOnlyList<int> DaysSince => [.. Awake.Select(one => today.DayNumber - (one.LastTwoWayAt is { } at ? DayOf(at) : one.StartedOn).DayNumber)];

    public int Dormant => supports.Count(one => one.Phase == Phase.Dormant);

    public int NeverReached => Awake.Count(one => one.LastTwoWayAt is null);

    /// <summary>Tries in vain that somebody followed with another contact or try within the days; those whose days are not over are left out, followed or not, since only then the two are alike.</summary>
    public Share FollowedUp => new(tries.Count(one => IsOver(one) && IsFollowed(one)), tries.Count(IsOver));

    public int NotOverYet => tries.Count(one => !IsOver(one));

    /// <summary>After how many tries in vain another way was planned.</summary>
    public IReadOnlyList<int> TriesBefore => [.. ways.Select(one => one.Tries)];

    public Share Reached => new(ways.Count(one => one.ReachedAt is not null), ways.Count);

    private List<CountedSupport> Begun => [.. supports.Where(one => one.StartedOn >= today.AddYears(-1) && one.StartedOn.AddDays(settings.HelloWithinDays) < today)];

    private List<CountedSupport> Awake => [.. supports.Where(one => one.Phase is not (Phase.Ended or Phase.Dormant))];

    private bool IsFollowed(CountedTry one) => one.NextAt is { } next && DayOf(next) <= DayOf(one.HappenedAt).AddDays(settings.FollowUpWithinDays);

    private bool IsOver(CountedTry one) => DayOf(one.HappenedAt).AddDays(settings.FollowUpWithinDays) < today;

    private DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(area.ToLocal(utc));
}
