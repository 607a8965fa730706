using System.ComponentModel.DataAnnotations;

namespace Navigator.Barriers.Steps;

/// <summary>Whether a service answered on a step, as the form asks it.</summary>
public enum Answered
{
    [Display(Name = "Yes")]
    Yes,

    [Display(Name = "Not yet")]
    NotYet,
}

public sealed record StepInput
{
    [Display(Name = "Did they answer?"), Required(ErrorMessage = "Say whether they answered.")]
    public Answered? Answered { get; init; }

    [Display(Name = "What did they say, or what happened?"), Required(ErrorMessage = "Say what they answered, or that they did not yet.")]
    [StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Answer { get; init; }

    [Display(Name = "Which step do we take now?"), Required(ErrorMessage = "Choose the step.")]
    public Rung? Rung { get; init; }

    [Display(Name = "If it is formal: which way?")]
    public Route? Route { get; init; }

    [Display(Name = "Whom do we ask now?"), Required(ErrorMessage = "Say whom we ask, by their role, like “the head of the service”.")]
    [StringLength(100, ErrorMessage = "Keep this to 100 characters.")]
    public string? Asked { get; init; }

    [Display(Name = "By when is an answer due?")]
    public DateOnly? DueOn { get; init; }

    [Display(Name = "Who of us sees to it?"), Required(ErrorMessage = "Choose who of us sees to it.")]
    public SeenTo? SeenTo { get; init; }
}
