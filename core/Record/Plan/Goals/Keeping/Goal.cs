using System.ComponentModel.DataAnnotations;

namespace Platform.Record.Plan.Goals;

/// <summary>Where a goal stands, by the person's choice. None of these is a failure.</summary>
public enum GoalState
{
    /// <summary>They want it.</summary>
    [Display(Name = "They are working towards it")]
    Open,

    /// <summary>They have it.</summary>
    [Display(Name = "They reached it")]
    Reached,

    /// <summary>They put it down, for now or for good.</summary>
    [Display(Name = "They set it aside, for now or for good")]
    SetAside,
}

internal sealed record GoalRow
{
    public Guid GoalId { get; init; }
    public string Words { get; init; } = "";
    public DateOnly? ByOn { get; init; }
    public int Place { get; init; }
    public GoalState State { get; init; }
    public string? StateWord { get; init; }
    public DateOnly StateOn { get; init; }
    public DateOnly AddedOn { get; init; }
    public int Version { get; init; }

    public bool IsOpen => State == GoalState.Open;
}

internal sealed record GoalHistoryRow
{
    public string Sentence { get; init; } = "";
    public string? Words { get; init; }
    public string? WorkerName { get; init; }
    public DateTime WrittenAt { get; init; }
}
