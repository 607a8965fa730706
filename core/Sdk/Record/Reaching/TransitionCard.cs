namespace Platform.Sdk.Record;

/// <summary>
/// A row of the view <c>core_transition_card</c>: that somebody is away, comes out or moves, and nobody has noted that it is over. It tells of their health, or of an offence: it is
/// read only for a worker who holds <see cref="AwayCard.Permission"/>.
/// </summary>
public sealed record TransitionCard
{
    /// <summary>The transition.</summary>
    public Guid TransitionId { get; init; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; init; }

    /// <summary>What it is.</summary>
    public TransitionKind Kind { get; init; }

    /// <summary>Since when, or from when on.</summary>
    public DateOnly FromOn { get; init; }

    /// <summary>The day until which it is expected to go on; null where nobody knows it.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>Where; null where it is not said.</summary>
    public string? Place { get; init; }

    /// <summary>What changes meanwhile, and what is planned; null where it is not said.</summary>
    public string? Changes { get; init; }

    /// <summary>Whether they are somewhere else meanwhile, and come back from there.</summary>
    public bool IsAbsence => Kind is TransitionKind.Prison or TransitionKind.Hospital or TransitionKind.Rehab;

    /// <summary>
    /// The day on which something changes for them next: the first day while that is still to come, then the day that is expected to be the last. Coming out, moving house and the like without
    /// such a day happens on its first one. Null where somebody is away and nobody knows until when.
    /// </summary>
    /// <param name="today">Today in the area.</param>
    public DateOnly? NextOn(DateOnly today) => FromOn > today ? FromOn : IsAbsence ? ExpectedOn : ExpectedOn ?? FromOn;

    /// <summary>"Comes out of prison or custody", "Goes into hospital", "Moves to another place": what happens on that day.</summary>
    /// <param name="today">Today in the area.</param>
    public string WhatComes(DateOnly today) => (Kind, IsAbsence && FromOn > today) switch
    {
        (TransitionKind.Prison, true) => "Goes into prison or custody",
        (TransitionKind.Hospital, true) => "Goes into hospital",
        (TransitionKind.Rehab, true) => "Goes into detox or rehab",
        (TransitionKind.Prison, _) => "Comes out of prison or custody",
        (TransitionKind.Hospital, _) => "Comes out of hospital",
        (TransitionKind.Rehab, _) => "Comes out of detox or rehab",
        (TransitionKind.Discharge, _) => "Comes out of hospital, prison or care",
        (TransitionKind.AdultServices, _) => "Goes on to adult services",
        (TransitionKind.FundingEnds, _) => "Their funding ends",
        _ => "Moves to another place",
    };
}
