using System.ComponentModel.DataAnnotations;
using Platform.Sdk.Access;

namespace Platform.Record.Sharing;

/// <summary>Why the law allows it: UK GDPR article 6(1), as councils and the charities they commission rely on it. Stored by name.</summary>
public enum LegalBasis
{
    [Display(Name = "Public task: a council, the NHS or somebody acting for them")]
    PublicTask,

    [Display(Name = "Legal obligation, for example a safeguarding enquiry")]
    LegalObligation,

    [Display(Name = "Legitimate interests: a charity that does not act for the council")]
    LegitimateInterests,

    [Display(Name = "Vital interests: a life is in danger")]
    VitalInterests,
}

/// <summary>What the person wishes, kept apart from the legal basis. Stored by name.</summary>
public enum Wish
{
    [Display(Name = "They agree")]
    Agrees,

    [Display(Name = "They do not agree")]
    DoesNotAgree,

    [Display(Name = "They could not be asked")]
    NotAsked,

    [Display(Name = "They no longer agree")]
    Withdrew,
}

/// <summary>How the person said so. Stored by name.</summary>
public enum GivenHow
{
    [Display(Name = "Spoken")]
    Spoken,

    [Display(Name = "In writing")]
    Written,

    [Display(Name = "Through an interpreter or an advocate")]
    ThroughSomebody,
}

/// <summary>Whether the person knows that it is shared without their agreement. Stored by name.</summary>
public enum PersonTold
{
    [Display(Name = "Yes, they were told")]
    Yes,

    [Display(Name = "Not yet: they will be told")]
    NotYet,

    [Display(Name = "No: telling them would put somebody in danger")]
    NotSafe,
}

internal static class SharingWords
{
    public static string InWords(this InformationKind kind) => kind switch
    {
        InformationKind.Identity => "Who they are, how to reach them and who supports them",
        InformationKind.Support => "What support is doing: contacts, tries, plans",
        InformationKind.Story => "Their story, in their own words",
        InformationKind.Health => "Health, mental health and substance use",
        InformationKind.Offending => "Contact with the justice system",
        InformationKind.Abuse => "Abuse, and what keeps them safe",
        InformationKind.Housing => "Homes and homelessness",
        _ => "Money, benefits and debts",
    };

    public static string InWords<T>(this T choice) where T : struct, Enum =>
        typeof(T).GetField($"{choice}")?.GetCustomAttributes(typeof(DisplayAttribute), false).Cast<DisplayAttribute>().Single().Name ?? $"{choice}";
}
