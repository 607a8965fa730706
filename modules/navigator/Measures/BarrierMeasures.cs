using Navigator.Barriers;
using Navigator.Barriers.Settling;
using Navigator.Barriers.Steps;
using Platform.Sdk.Measures;

namespace Navigator.Measures;

/// <summary>What came of asking services to change: pure functions of barriers and steps (formulas: README).</summary>
internal sealed class BarrierMeasures(IReadOnlyList<CountedBarrier> barriers, IReadOnlyList<CountedStep> steps, DateOnly today)
{
    private const int OpenLong = 28;

    public int Raised => barriers.Count;

    public int Over => barriers.Count(one => one.State != BarrierState.Open && one.StopReason != StopReason.Died);

    public int Died => barriers.Count(one => one.StopReason == StopReason.Died);

    public int StillOpen => barriers.Count(one => one.State == BarrierState.Open);

    /// <summary>Of those that are over: so many ended like this.</summary>
    public Share EndedWith(Outcome outcome) => new(barriers.Count(one => one.State != BarrierState.Open && one.StopReason != StopReason.Died && one.Outcome == outcome), Over);

    public Share Stopped(StopReason reason) => new(barriers.Count(one => one.Outcome == Outcome.None && one.StopReason == reason), Over);

    /// <summary>How many a kind of outcome helps as far as is known: for a service and kind of barrier the largest number that was written down, once.</summary>
    public int ReachOf(Outcome outcome) => barriers.Where(one => one.Outcome == outcome).GroupBy(one => (one.ServiceKey, one.Kind)).Sum(same => same.Max(one => one.Reach ?? 0));

    public int ReachUnknown(Outcome outcome) => barriers.Count(one => one.Outcome == outcome && one.Reach is null);

    /// <summary>Days from raising to a flex, an agreement or a change of policy.</summary>
    public IReadOnlyList<int> DaysToOutcome(Func<Outcome, bool> like) =>
        [.. barriers.Where(one => one.Outcome != Outcome.None && like(one.Outcome) && one.EndedOn is not null).Select(one => one.EndedOn!.Value.DayNumber - one.RaisedOn.DayNumber)];

    public Share OpenOver28Days => new(barriers.Count(one => one.State == BarrierState.Open && today.DayNumber - one.RaisedOn.DayNumber > OpenLong), StillOpen);

    public Share Late => new(barriers.Count(one => one.State == BarrierState.Open && one.DueOn < today), StillOpen);

    /// <summary>Days on a step, of those that are over.</summary>
    public IReadOnlyList<int> DaysOn(Rung rung) => [.. Of(rung).Where(one => one.EndedOn is not null).Select(one => one.EndedOn!.Value.DayNumber - one.StartedOn.DayNumber)];

    /// <summary>On that step now.</summary>
    public int NowOn(Rung rung) => Of(rung).Count(one => one.EndedOn is null && one.State == BarrierState.Open);

    /// <summary>Steps on which they answered by the day on which an answer was due, of those on which they answered or that day passed. A step that we ended before its day without an answer says nothing of them.</summary>
    public Share InTime => new(steps.Count(one => IsAnswered(one) && one.EndedOn <= one.DueOn), steps.Count(one => IsAnswered(one) || DayPassed(one)));

    public int NotDueYet => steps.Count(one => one.EndedOn is null && one.State == BarrierState.Open && one.DueOn >= today);

    public int EndedBefore => steps.Count(one => one.EndedOn is not null && !IsAnswered(one) && !DayPassed(one));

    private static bool IsAnswered(CountedStep one) => one.EndedOn is not null && one.Answered == true;

    private bool DayPassed(CountedStep one) => one.EndedOn is { } end ? end > one.DueOn : one.State == BarrierState.Open && one.DueOn < today;

    private IEnumerable<CountedStep> Of(Rung rung) => steps.Where(one => one.Rung == rung);
}
