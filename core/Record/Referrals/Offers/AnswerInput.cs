using System.ComponentModel.DataAnnotations;

namespace Platform.Record.Referrals.Offers;

/// <summary>What the front door answers itself.</summary>
public sealed record AnswerInput
{
    [Display(Name = "Your answer to whoever referred them"), Required(ErrorMessage = "Write what you answer, and what they could do now.")]
    [StringLength(1_000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Words { get; init; }

    public bool KeepBack { get; init; }
}
