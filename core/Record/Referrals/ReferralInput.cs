using System.ComponentModel.DataAnnotations;
using Platform.Record.Names;
using Platform.Record.Ways.Kinds;
using Platform.Sdk.Record;

namespace Platform.Record.Referrals;

/// <summary>The smallest referral that helps. What depends on who refers is asked of those who send it: see <see cref="PublicInput"/>.</summary>
public record ReferralInput : IValidatableObject
{
    public const int LongestWords = 4_000;

    [Display(Name = "A name they use, or what tells you who they are"), Required(ErrorMessage = "Enter a name they use. “Red jacket, bus station” is enough.")]
    [StringLength(200, ErrorMessage = "Keep this to 200 characters.")]
    public string? KnownAs { get; init; }

    [Display(Name = "Where or how can we find them?"), Required(ErrorMessage = "Say where or how to find them: a place and time, a number, or who knows where they are.")]
    [StringLength(500, ErrorMessage = "Keep this to 500 characters.")]
    public string? FindAt { get; init; }

    [Display(Name = "Who knows them well? (optional)"), StringLength(500, ErrorMessage = "Keep this to 500 characters.")]
    public string? KnownBy { get; init; }

    [Display(Name = "What do they want, in their own words?"), Required(ErrorMessage = "Say what they want. One sentence of theirs is enough.")]
    [StringLength(LongestWords, ErrorMessage = "Keep this to 4,000 characters.")]
    public string? Words { get; init; }

    [Display(Name = "What would help? (optional)")]
    public IList<string>? Needs { get; init; }

    [Display(Name = "Is it safe to get in touch that way?"), Required(ErrorMessage = "Choose whether it is safe. If you do not know, say so.")]
    public Safety? Safe { get; init; }

    [Display(Name = "How is it safe, and what may be said? (optional)"), StringLength(500, ErrorMessage = "Keep this to 500 characters.")]
    public string? ContactHow { get; init; }

    [Display(Name = "What will you keep doing for them?"), StringLength(2_000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Keeps { get; init; }

    [Display(Name = "Do they know, and do they agree?")]
    public Agreement? Agreement { get; init; }

    [Display(Name = "Date of birth or age"), StringLength(40, ErrorMessage = "Write a date like 27/3/1986, a year, or about 40.")]
    public string? Born { get; init; }

    [Display(Name = "NHS number or another number"), StringLength(60, ErrorMessage = "Keep this to 60 characters.")]
    public string? Number { get; init; }

    /// <summary>Whether whoever refers is somebody else than who is referred: they keep doing something, and have asked.</summary>
    internal virtual bool IsForSomebodyElse => true;

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Fold.Words(KnownAs).Count == 0) yield return new("Enter at least one letter or digit of the name they use.", [nameof(KnownAs)]);
        if (!IsForSomebodyElse) yield break;
        if (string.IsNullOrWhiteSpace(Keeps)) yield return new("Say what you will keep doing for them. They stay somebody you know.", [nameof(Keeps)]);
        if (Agreement is null) yield return new("Choose whether they know, and whether they agree.", [nameof(Agreement)]);
    }
}
