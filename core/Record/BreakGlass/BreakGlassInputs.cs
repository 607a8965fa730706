using System.ComponentModel.DataAnnotations;

namespace Platform.Record.BreakGlass;

/// <summary>Why a record is opened by somebody who has no part in the support. Stored by name.</summary>
public enum EmergencyReason
{
    [Display(Name = "Somebody may come to serious harm")]
    SeriousHarm,

    [Display(Name = "The law requires it")]
    LegalDuty,

    [Display(Name = "They asked me to, and cannot reach those who support them")]
    Asked,

    [Display(Name = "Something else")]
    Other,
}

/// <summary>What a review found. Stored by name.</summary>
public enum ReviewOutcome
{
    [Display(Name = "It was justified")]
    Justified,

    [Display(Name = "It was justified, and something has to change so that it is not needed again")]
    JustifiedAndChange,

    [Display(Name = "It was not justified")]
    NotJustified,
}

public sealed record EmergencyInput
{
    [Display(Name = "Why now?"), Required(ErrorMessage = "Choose why you need to open it now.")]
    public EmergencyReason? Reason { get; init; }

    [Display(Name = "What has happened, and what do you need to know?"), Required(ErrorMessage = "Say what has happened and what you need to know.")]
    [StringLength(1000, MinimumLength = 20, ErrorMessage = "Say it in a sentence or two: 20 to 1,000 characters.")]
    public string? Words { get; init; }
}

public sealed record ReviewInput
{
    [Display(Name = "What did you find?"), Required(ErrorMessage = "Choose what you found.")]
    public ReviewOutcome? Outcome { get; init; }

    [Display(Name = "On what grounds, and what happens next?"), Required(ErrorMessage = "Say on what grounds, and what happens next.")]
    [StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Words { get; init; }
}
