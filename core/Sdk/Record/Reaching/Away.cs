using System.ComponentModel.DataAnnotations;

namespace Platform.Sdk.Record;

/// <summary>A time in somebody's life through which support goes on.</summary>
public enum TransitionKind
{
    /// <summary>In prison or custody.</summary>
    [Display(Name = "In prison or custody")]
    Prison,

    /// <summary>In hospital.</summary>
    [Display(Name = "In hospital")]
    Hospital,

    /// <summary>In detox or rehab.</summary>
    [Display(Name = "In detox or rehab")]
    Rehab,

    /// <summary>Coming out of one of them, or of care.</summary>
    [Display(Name = "Coming out of hospital, prison or care")]
    Discharge,

    /// <summary>Moving to another place.</summary>
    [Display(Name = "Moving to another place")]
    Move,

    /// <summary>From services for young people to those for adults.</summary>
    [Display(Name = "Going on to adult services")]
    AdultServices,

    /// <summary>What pays for their support, their place or their home ends.</summary>
    [Display(Name = "The end of their funding")]
    FundingEnds,
}

/// <summary>
/// A row of the view <c>core_away_card</c>: that somebody is in prison, in hospital or in rehab, and nobody has noted that they are back. It tells of their health, or of an
/// offence: it is read only for a worker who holds <see cref="Permission"/>.
/// </summary>
public sealed record AwayCard
{
    /// <summary>The permission without which it is neither read nor shown.</summary>
    public const string Permission = "core.transition.read";

    /// <summary>The person.</summary>
    public Guid PersonId { get; init; }

    /// <summary>Where they are.</summary>
    public TransitionKind Kind { get; init; }

    /// <summary>Since when.</summary>
    public DateOnly FromOn { get; init; }

    /// <summary>The day until which it was expected to go on; null where nobody knows it.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>Whether they are away today: after the expected day nobody knows it any more, and they may be quiet again.</summary>
    public bool IsAway(DateOnly today) => FromOn <= today && (ExpectedOn is null || ExpectedOn >= today);

    /// <summary>"In hospital since 3 May".</summary>
    public string Since(DateOnly today) => $"{Kind.InWords()} since {Effort.Day(FromOn, today)}";

    /// <summary>"in hospital since 3 May", within a sentence.</summary>
    public string SinceInTheSentence(DateOnly today) => $"{Kind.InTheSentence()} since {Effort.Day(FromOn, today)}";
}

/// <summary>The words for where somebody is for a time.</summary>
public static class TransitionWords
{
    /// <summary>"In hospital".</summary>
    public static string InWords(this TransitionKind kind) => kind switch
    {
        TransitionKind.Prison => "In prison or custody",
        TransitionKind.Hospital => "In hospital",
        TransitionKind.Rehab => "In detox or rehab",
        TransitionKind.Discharge => "Coming out of hospital, prison or care",
        TransitionKind.AdultServices => "Going on to adult services",
        TransitionKind.FundingEnds => "The end of their funding",
        _ => "Moving to another place",
    };

    /// <summary>"in hospital", within a sentence.</summary>
    public static string InTheSentence(this TransitionKind kind) => char.ToLowerInvariant(kind.InWords()[0]) + kind.InWords()[1..];
}
