using Platform.Sdk.Modules;
using System.ComponentModel.DataAnnotations;

namespace Peer;

/// <summary>What an area may set under <c>modules.peer</c>; caseload limit, phase weights and tempo come with the support settings.</summary>
public sealed record PeerSettings : SupportSettings
{
    /// <summary>A peer gives a few hours a week to a few people; each may say that fewer is right for them.</summary>
    public PeerSettings() => CaseloadLimit = 5;

    /// <summary>Within how many days of the start, or of a change, somebody is offered peers to choose from.</summary>
    [Range(1, 90)]
    public int OfferWithinDays { get; init; } = 7;

    /// <summary>Within how many days a peer who was chosen says whether they would like to meet somebody.</summary>
    [Range(1, 30)]
    public int PeerAnswersWithinDays { get; init; } = 3;

    /// <summary>After how many days somebody who said "not now" is asked again, where they name no day themselves.</summary>
    [Range(1, 365)]
    public int AskAgainAfterDays { get; init; } = 28;

    /// <summary>After how many days the person is asked for the first time how they get on with their peer.</summary>
    [Range(1, 90)]
    public int FirstReviewAfterDays { get; init; } = 14;

    /// <summary>After how many days they are asked again.</summary>
    [Range(1, 180)]
    public int SecondReviewAfterDays { get; init; } = 42;

    /// <summary>Within how many hours a named colleague answers what worries a peer.</summary>
    [Range(1, 168)]
    public int AnswerWorryWithinHours { get; init; } = 4;

    /// <summary>For how many months a check counts where it has no date of its own.</summary>
    [Range(1, 120)]
    public int CheckLastsMonths { get; init; } = 36;

    /// <summary>How many days before a check runs out its renewal stands in My day.</summary>
    [Range(1, 365)]
    public int RenewCheckDaysBefore { get; init; } = 60;

    /// <summary>How many weeks lie between two talks with whoever supervises a peer, at most.</summary>
    [Range(1, 13)]
    public int SupervisionEveryWeeks { get; init; } = 4;

    /// <summary>How many weeks lie between two meetings of the group in which peers reflect, at most.</summary>
    [Range(1, 26)]
    public int ReflectionEveryWeeks { get; init; } = 5;

    /// <summary>Within how many hours of a death, an overdose or an assault somebody talks with the peer.</summary>
    [Range(1, 168)]
    public int DebriefWithinHours { get; init; } = 24;
}
