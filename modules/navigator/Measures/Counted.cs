using Navigator.Barriers;
using Navigator.Barriers.Settling;
using Navigator.Barriers.Steps;
using Platform.Sdk.Record;

namespace Navigator.Measures;

/// <summary>One support, as the numbers need it. Instants are UTC.</summary>
internal sealed record CountedSupport
{
    public Guid SupportId { get; init; }
    public Phase Phase { get; init; }
    public DateOnly StartedOn { get; init; }
    public DateTime? FirstTwoWayAt { get; init; }
    public DateTime? LastTwoWayAt { get; init; }

    /// <summary>How many supports of navigators the person had before this one.</summary>
    public int EarlierSupports { get; init; }
}

/// <summary>A try in vain, and what was done next.</summary>
internal sealed record CountedTry
{
    public Guid ContactId { get; init; }
    public DateTime HappenedAt { get; init; }
    public DateTime? NextAt { get; init; }

    /// <summary>On which day the support ended, if it has: also where the person died.</summary>
    public DateOnly? EndedOn { get; init; }
}

/// <summary>Another way that was planned.</summary>
internal sealed record CountedWay
{
    public Guid WayId { get; init; }
    public DateTime PlannedAt { get; init; }
    public DateOnly TryOn { get; init; }
    public DateTime? ReachedAt { get; init; }
    public int Tries { get; init; }
}

/// <summary>A barrier.</summary>
internal sealed record CountedBarrier
{
    public Guid BarrierId { get; init; }
    public DateOnly RaisedOn { get; init; }
    public DateOnly? EndedOn { get; init; }
    public BarrierState State { get; init; }
    public StopReason? StopReason { get; init; }
    public Outcome Outcome { get; init; }
    public int? Reach { get; init; }
    public DateOnly DueOn { get; init; }
    public string Kind { get; init; } = "";
    public string ServiceKey { get; init; } = "";
}

/// <summary>A step that was taken.</summary>
internal sealed record CountedStep
{
    public Guid StepId { get; init; }
    public Rung Rung { get; init; }
    public DateOnly StartedOn { get; init; }
    public DateOnly DueOn { get; init; }
    public DateOnly? EndedOn { get; init; }
    public BarrierState State { get; init; }
    public bool? Answered { get; init; }
}
