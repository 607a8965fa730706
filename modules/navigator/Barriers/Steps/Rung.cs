using System.ComponentModel.DataAnnotations;

namespace Navigator.Barriers.Steps;

/// <summary>The steps on which a service is asked to change, each with a time for the answer (domain notes §4.3). Stored by name.</summary>
public enum Rung
{
    [Display(Name = "Colleague to colleague")]
    Colleague,

    [Display(Name = "Manager to manager")]
    Manager,

    [Display(Name = "Operational group")]
    Group,

    [Display(Name = "Strategic board or executive sponsor")]
    Board,

    [Display(Name = "Formal: a complaint, the safeguarding adults board, an ombudsman")]
    Formal,
}

/// <summary>Which formal way is taken. Stored by name.</summary>
public enum Route
{
    [Display(Name = "A complaint")]
    Complaint,

    [Display(Name = "The safeguarding adults board")]
    SafeguardingBoard,

    [Display(Name = "An ombudsman")]
    Ombudsman,
}

/// <summary>One step that was taken, and what they answered.</summary>
internal sealed record Step
{
    public Guid StepId { get; init; }
    public Guid PersonId { get; init; }
    public Guid BarrierId { get; init; }
    public Rung Rung { get; init; }
    public Route? Route { get; init; }
    public string Asked { get; init; } = "";
    public DateOnly StartedOn { get; init; }
    public DateOnly DueOn { get; init; }
    public DateOnly? EndedOn { get; init; }
    public string? Answer { get; init; }

    /// <summary>Whether they answered; null while it goes on, and where nobody was asked it yet.</summary>
    public bool? Answered { get; init; }
}
