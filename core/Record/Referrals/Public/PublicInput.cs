using System.ComponentModel.DataAnnotations;

namespace Platform.Record.Referrals.Public;

/// <summary>A referral by somebody without an account.</summary>
public sealed record PublicInput : ReferralInput
{
    [Display(Name = "Who are you?"), Required(ErrorMessage = "Choose who you are.")]
    public ReferralSource? Source { get; init; }

    [Display(Name = "Your name"), StringLength(100, ErrorMessage = "Keep this to 100 characters.")]
    public string? FromName { get; init; }

    [Display(Name = "Your organisation, if you work for one"), StringLength(150, ErrorMessage = "Keep this to 150 characters.")]
    public string? FromOrganisation { get; init; }

    [Display(Name = "How can we reach you?"), StringLength(300, ErrorMessage = "Keep this to 300 characters.")]
    public string? FromReach { get; init; }

    internal override bool IsForSomebodyElse => Source is not ReferralSource.Myself;

    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var wrong in base.Validate(validationContext)) yield return wrong;
        if (Source is not (ReferralSource.Myself or ReferralSource.Family or ReferralSource.Organisation)) yield return new("Choose who you are.", [nameof(Source)]);
        if (!IsForSomebodyElse) yield break;
        if (string.IsNullOrWhiteSpace(FromName)) yield return new("Enter your name, so that we know whom to ask.", [nameof(FromName)]);
        if (string.IsNullOrWhiteSpace(FromReach)) yield return new("Say how we can reach you: a phone number or an email address.", [nameof(FromReach)]);
        if (Source == ReferralSource.Organisation && string.IsNullOrWhiteSpace(FromOrganisation)) yield return new("Enter the name of your organisation.", [nameof(FromOrganisation)]);
    }
}
