using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Record;

namespace Platform.Record.Support.Endings;

public sealed record EndingInput
{
    [Display(Name = "Why it ends"), Required(ErrorMessage = "Choose why it ends.")]
    public EndingReason? Reason { get; init; }

    [Display(Name = "In a few words"), StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Words { get; init; }

    [Display(Name = "How they can come back"), Required(ErrorMessage = "Say how they can come back, in words you would give them.")]
    [StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? WayBack { get; init; }

    internal static IEnumerable<SelectListItem> Reasons => Enum.GetValues<EndingReason>().Where(reason => reason != EndingReason.Died)
        .Select(reason => new SelectListItem(char.ToUpperInvariant(reason.InWords()[0]) + reason.InWords()[1..], $"{reason}"));
}

public enum Answer
{
    [Display(Name = "Yes, support ends")]
    Approve,

    [Display(Name = "No, support goes on")]
    Decline,
}

public sealed record DecisionInput
{
    /// <summary>The proposal that was read: another may have been made since.</summary>
    public Guid Ending { get; init; }

    public int Version { get; init; }

    [Display(Name = "Does it end?"), Required(ErrorMessage = "Choose whether it ends.")]
    public Answer? Answer { get; init; }

    [Display(Name = "Why"), StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Words { get; init; }
}
