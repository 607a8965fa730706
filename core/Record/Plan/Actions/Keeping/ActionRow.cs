using System.ComponentModel.DataAnnotations;

namespace Platform.Record.Plan.Actions;

/// <summary>Who does something.</summary>
public enum ActionOwner
{
    /// <summary>The person.</summary>
    Person,

    /// <summary>A named worker.</summary>
    Worker,

    /// <summary>A service, in words.</summary>
    Service,
}

/// <summary>Where an action stands.</summary>
public enum ActionState
{
    /// <summary>Still to do.</summary>
    [Display(Name = "It is still to do")]
    Open,

    /// <summary>Done.</summary>
    [Display(Name = "It is done")]
    Done,

    /// <summary>Nobody needs it any more.</summary>
    [Display(Name = "It is not needed any more")]
    NotNeeded,
}

internal sealed record ActionRow
{
    public Guid ActionId { get; init; }
    public Guid? GoalId { get; init; }
    public string What { get; init; } = "";
    public ActionOwner Owner { get; init; }
    public Guid? WorkerId { get; init; }
    public string? WorkerName { get; init; }
    public string? Service { get; init; }
    public DateOnly? DueOn { get; init; }
    public ActionState State { get; init; }
    public string? StateWord { get; init; }
    public DateOnly StateOn { get; init; }
    public Guid? WorkId { get; init; }
    public int Version { get; init; }

    public bool IsOpen => State == ActionState.Open;

    /// <summary>Whether the day that was hoped for has gone by. It is not yet done; nobody is late.</summary>
    public bool IsNotYet(DateOnly today) => IsOpen && DueOn < today;

    /// <summary>"They themselves", or who else does it.</summary>
    public string Who => Owner switch
    {
        ActionOwner.Worker => WorkerName ?? "A colleague",
        ActionOwner.Service => Service ?? "A service",
        _ => "They themselves",
    };
}

/// <summary>Some actions as a page shows them.</summary>
internal sealed record ActionsShown(Guid Person, IReadOnlyList<ActionRow> Rows, DateOnly Today, bool MayChange, bool HasDied = false);
