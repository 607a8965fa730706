using Platform.Sdk.Amounts;
using System.ComponentModel.DataAnnotations;

namespace FlexibleFund.Asking;

public sealed record AskInput
{
    [Display(Name = "What would this make possible?"), Required(ErrorMessage = "Write down what it would make possible, in their words.")]
    [StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Words { get; init; }

    [Display(Name = "What is it for?"), Required(ErrorMessage = "Choose what it is for.")]
    public string? Category { get; init; }

    [Display(Name = "How much is it?"), Required(ErrorMessage = Money.Like)]
    [StringLength(20, ErrorMessage = Money.Like), Amount]
    public string? Amount { get; init; }

    [Display(Name = "Does it help with one of their goals?")]
    public Guid? Goal { get; init; }

    [Display(Name = "Which need is it closest to?")]
    public string? Need { get; init; }

    [Display(Name = "Where else was asked?"), StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Tried { get; init; }

    [Display(Name = "Note"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters."), WhyItCannotWait]
    public string? Note { get; init; }

    [Display(Name = "Why more than is usual in a year?"), StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? OverYear { get; init; }

    /// <summary>What was pointed out to whoever types, a line for each; it travels in a hidden field.</summary>
    public string? Seen { get; init; }

    [Display(Name = "Which pot?")]
    public Guid? Pot { get; init; }

    [Display(Name = "How soon?")]
    public bool Urgent { get; init; }

    [Display(Name = "Can nobody who decides be reached?")]
    public bool Unreached { get; init; }
}

/// <summary>Whoever decides something because it cannot wait says why; told at once with whatever else is wrong.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WhyItCannotWaitAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        validationContext.ObjectInstance is AskInput { Unreached: true } && string.IsNullOrWhiteSpace(value as string)
            ? new("Say in the note why it cannot wait, and whom you tried to reach.", [validationContext.MemberName!])
            : ValidationResult.Success;
}
