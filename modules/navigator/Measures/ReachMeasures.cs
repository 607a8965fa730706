using Platform.Sdk.Areas;
using Platform.Sdk.Record;
using Platform.Sdk.Measures;

namespace Navigator.Measures;

/// <summary>Whether the team stays in touch and goes on trying: pure functions of supports, tries and ways (formulas: README).</summary>
internal sealed class ReachMeasures(IReadOnlyList<CountedSupport> supports, IReadOnlyList<CountedTry> tries, IReadOnlyList<CountedWay> ways, LocalArea area, DateOnly today, NavigatorSettings settings)
{
    /// <summary>Of those whose support began in the last year and whose first days are over: who was reached within them.</summary>
    public Share HelloInTime => new(
        Begun.Count(one => one.FirstTwoWayAt is { } at && DayOf(at) <= one.StartedOn.AddDays(settings.HelloWithinDays)), Begun.Count);

    /// <summary>Begun in the last year with somebody whom navigators had supported before: nobody says hello for the first time.</summary>
    public int KnownBefore => supports.Count(one => one.EarlierSupports > 0 && IsJudged(one));

    /// <summary>Begun in the last year, and not reached to this day.</summary>
    public int NotReachedYet => Begun.Count(one => one.FirstTwoWayAt is null);

    /// <summary>Begun so lately that the days are not over, and nobody has reached them yet or just has.</summary>
    public int TooEarly => supports.Count(one => one.EarlierSupports == 0 && one.StartedOn.AddDays(settings.HelloWithinDays) >= today);

    /// <summary>Days since the team last reached each whom it supports now; since support began, where it has not.</summary>
    public IReadOnlyList<int> DaysSince => [.. Awake.Select(one => today.DayNumber - (one.LastTwoWayAt is { } at ? DayOf(at) : one.StartedOn).DayNumber)];

    public int Dormant => supports.Count(one => one.Phase == Phase.Dormant);

    public int NeverReached => Awake.Count(one => one.LastTwoWayAt is null);

    /// <summary>Tries in vain that somebody followed with another contact or try within the days; those whose days are not over are left out, followed or not, since only then the two are alike.</summary>
    public Share FollowedUp => new(tries.Count(one => IsJudged(one) && IsFollowed(one)), tries.Count(IsJudged));

    public int NotOverYet => tries.Count(one => !IsOver(one));

    /// <summary>Tries within whose days support ended, or the person died: nobody could follow them.</summary>
    public int EndedWithin => tries.Count(one => IsOver(one) && !IsJudged(one));

    /// <summary>After how many tries in vain another way was planned.</summary>
    public IReadOnlyList<int> TriesBefore => [.. ways.Select(one => one.Tries)];

    /// <summary>For how many days after the day it was planned for a way may be what reached them; without an end everybody is reached some day.</summary>
    public const int ReachedWithinDays = 14;

    /// <summary>Of the ways whose days are over, reached or not: a way that was planned an hour ago could not have reached anybody yet.</summary>
    public Share Reached => new(Tried.Count(one => one.ReachedAt is { } at && DayOf(at) <= one.TryOn.AddDays(ReachedWithinDays)), Tried.Count);

    public int NotTriedYet => ways.Count - Tried.Count;

    private List<CountedWay> Tried => [.. ways.Where(one => one.TryOn.AddDays(ReachedWithinDays) < today)];

    private List<CountedSupport> Begun => [.. supports.Where(one => one.EarlierSupports == 0 && IsJudged(one))];

    private List<CountedSupport> Awake => [.. supports.Where(one => one.Phase is not (Phase.Ended or Phase.Dormant))];

    private bool IsJudged(CountedSupport one) => one.StartedOn >= today.AddYears(-1) && one.StartedOn.AddDays(settings.HelloWithinDays) < today;

    private bool IsJudged(CountedTry one) => IsOver(one) && !(one.EndedOn <= DayOf(one.HappenedAt).AddDays(settings.FollowUpWithinDays));

    private bool IsFollowed(CountedTry one) => one.NextAt is { } next && DayOf(next) <= DayOf(one.HappenedAt).AddDays(settings.FollowUpWithinDays);

    private bool IsOver(CountedTry one) => DayOf(one.HappenedAt).AddDays(settings.FollowUpWithinDays) < today;

    private DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(area.ToLocal(utc));
}
