using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.Rules;

namespace Platform.Record.Sharing;

public sealed record SharingInput
{
    private const int LongestYears = 10;

    [Display(Name = "Which organisation may see it?"), Required(ErrorMessage = "Choose the organisation.")]
    public Guid? OrganisationId { get; init; }

    [Display(Name = "What may they see?")]
    public List<InformationKind> Kinds { get; init; } = [];

    [Display(Name = "What is it for?"), Required(ErrorMessage = "Say what it is for.")]
    [StringLength(500, ErrorMessage = "Keep this to 500 characters.")]
    public string? Purpose { get; init; }

    [Display(Name = "Legal basis"), Required(ErrorMessage = "Choose the legal basis.")]
    public LegalBasis? Basis { get; init; }

    [Display(Name = "First day")]
    public DateOnly? FromOn { get; init; }

    [Display(Name = "Last day")]
    public DateOnly? UntilOn { get; init; }

    [Display(Name = "Day it is looked at again")]
    public DateOnly? ReviewOn { get; init; }

    [Display(Name = "What do they wish?"), Required(ErrorMessage = "Choose what they wish. The legal basis does not say it.")]
    public Wish? Wish { get; init; }

    [Display(Name = "In which words was it explained?"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Words { get; init; }

    [Display(Name = "How did they say so?")]
    public GivenHow? GivenHow { get; init; }

    [Display(Name = "Why does safety come first?"), StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? OverrideReason { get; init; }

    [Display(Name = "Who authorised it?"), StringLength(200, ErrorMessage = "Keep this to 200 characters.")]
    public string? AuthorisedBy { get; init; }

    [Display(Name = "Have they been told?")]
    public PersonTold? Told { get; init; }

    public static IEnumerable<SelectListItem> AllKinds =>
        Enum.GetValues<InformationKind>().Where(kind => kind != InformationKind.Identity).Select(kind => new SelectListItem(kind.InWords(), $"{kind}"));

    public static IEnumerable<SelectListItem> Wishes =>
        new[] { Sharing.Wish.Agrees, Sharing.Wish.DoesNotAgree, Sharing.Wish.NotAsked }.Select(wish => new SelectListItem(wish.InWords(), $"{wish}"));

    /// <summary>Whether it is shared although the person did not agree.</summary>
    public bool IsOverride => Wish is not Sharing.Wish.Agrees;

    /// <summary>The days, in order; where none is given it begins today and is looked at again when it ends.</summary>
    /// <exception cref="RuleBrokenException">The last day is not said, or the days do not follow one another.</exception>
    internal (DateOnly From, DateOnly Until, DateOnly Review) Days(DateOnly today)
    {
        var from = FromOn ?? today;
        var until = UntilOn ?? throw new RuleBrokenException("Say until which day it is shared. It can be agreed again.", "Input.UntilOn");
        var review = ReviewOn ?? until;
        if (until > today.AddYears(LongestYears)) throw new RuleBrokenException($"This is more than {LongestYears} years ahead. Check the year; it can be agreed again.", "Input.UntilOn");
        if (from < today.AddYears(-LongestYears)) throw new RuleBrokenException($"This is more than {LongestYears} years ago. Check the year.", "Input.FromOn");
        return until < from || until < today
            ? throw new RuleBrokenException("It would have ended before it begins. Choose a later day.", "Input.UntilOn")
            : review < from || review > until
                ? throw new RuleBrokenException("Choose a day between the first and the last.", "Input.ReviewOn")
                : (from, until, review);
    }

    /// <summary>What an agreement needs, and what sharing without one needs.</summary>
    /// <exception cref="RuleBrokenException">Something of it is missing.</exception>
    internal void Check()
    {
        if (Wish is Sharing.Wish.Withdrew) throw new RuleBrokenException("Choose what they wish. The legal basis does not say it.", "Input.Wish");
        if (IsOverride)
        {
            Need(OverrideReason, "Say why somebody's safety comes before their wish.", nameof(OverrideReason));
            Need(AuthorisedBy, "Say who authorised it: a name and a role.", nameof(AuthorisedBy));
            Need(Told?.InWords(), "Choose whether they have been told.", nameof(Told));
        }
        else
        {
            Need(Words, "Write down the words in which it was explained.", nameof(Words));
            Need(GivenHow?.InWords(), "Choose how they said so.", nameof(GivenHow));
        }
    }

    private static void Need(string? said, string message, string field)
    {
        if (string.IsNullOrWhiteSpace(said)) throw new RuleBrokenException(message, $"Input.{field}");
    }
}
