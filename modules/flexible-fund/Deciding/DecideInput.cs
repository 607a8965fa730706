using Platform.Sdk.Amounts;
using System.ComponentModel.DataAnnotations;

namespace FlexibleFund.Deciding;

public enum Says
{
    [Display(Name = "Yes")]
    Yes,

    [Display(Name = "Not this time")]
    NotThisTime,
}

public sealed record DecideInput
{
    [Display(Name = "What do you say?"), Required(ErrorMessage = "Choose what you say.")]
    public Says? Says { get; init; }

    [Display(Name = "How much?"), StringLength(20, ErrorMessage = Money.Like)]
    public string? Amount { get; init; }

    [Display(Name = "From which pot?")]
    public Guid? Pot { get; init; }

    [Display(Name = "Why?"), Required(ErrorMessage = "Say why, in words that they can read.")]
    [StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Reason { get; init; }

    [Display(Name = "How can they ask again?"), StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? AskAgain { get; init; }

    [Display(Name = "Why more than is usual in a year?"), StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? OverYear { get; init; }
}
