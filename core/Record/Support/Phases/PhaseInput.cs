using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Record;

namespace Platform.Record.Support.Phases;

public sealed record PhaseInput
{
    [Display(Name = "Where support is"), Required(ErrorMessage = "Choose where support is now.")]
    public Phase? Phase { get; init; }

    /// <summary>Where it was when the page was opened.</summary>
    public Phase From { get; init; }

    [Display(Name = "Since when")]
    public DateOnly? Since { get; init; }

    [Display(Name = "What was agreed with them"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Agreed { get; init; }

    [Display(Name = "When we look in again")]
    public DateOnly? LookInOn { get; init; }

    [Display(Name = "Why one more {person} is right"), StringLength(300, ErrorMessage = "Say it in 300 characters or fewer.")]
    public string? OverLimitReason { get; init; }

    internal static IEnumerable<SelectListItem> Phases =>
        Enum.GetValues<Phase>().Where(phase => phase != Sdk.Record.Phase.Ended).Select(phase => new SelectListItem(phase.Sentence(), $"{phase}"));
}
