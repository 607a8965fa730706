using Navigator.Barriers.Steps;

namespace Navigator.Barriers.Raising;

/// <summary>A barrier and the step on which asking begins. Without a day it was raised today, and the answer is due when it usually is.</summary>
internal sealed record NewBarrier(BarrierInput Barrier, Rung Rung, Route? Route = null, DateOnly? DueOn = null, DateOnly? RaisedOn = null);

/// <summary>Since when the team has supported somebody, the first time.</summary>
internal sealed record SupportedSince
{
    public DateOnly? StartedOn { get; init; }
}
