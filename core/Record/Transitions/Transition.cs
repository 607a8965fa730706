using Platform.Sdk.Record;

namespace Platform.Record.Transitions;

/// <summary>Where somebody is for a time, and when they are expected back.</summary>
internal sealed record TransitionRow
{
    public Guid TransitionId { get; init; }
    public Guid PersonId { get; init; }
    public string DisplayName { get; init; } = "";
    public TransitionKind Kind { get; init; }
    public DateOnly FromOn { get; init; }
    public DateOnly? ExpectedOn { get; init; }
    public string? Place { get; init; }
    public string? Changes { get; init; }
    public DateOnly? BackOn { get; init; }
    public int Version { get; init; }

    /// <summary>Whether somebody comes back from it or out of it: nobody does from a move, from the step to adult services or from funding that ended.</summary>
    public bool ComesBack => Kind is not (TransitionKind.Move or TransitionKind.AdultServices or TransitionKind.FundingEnds);

    /// <summary>"Back again", or "It is over": what is said once it is.</summary>
    public string OverInWords => ComesBack ? "Back again" : "It is over";

    /// <summary>After so many days an absence whose end nobody knows is asked about.</summary>
    private const int AskAfterDays = 28;

    /// <summary>Whether they are somewhere else today: coming out or moving house is no absence, and after the day on which it was expected to end nobody knows it any more.</summary>
    public bool IsAway(DateOnly today) => IsAbsence && BackOn is null && new AwayCard { FromOn = FromOn, ExpectedOn = ExpectedOn }.IsAway(today);

    /// <summary>Whether nobody knows until when, and it has gone on for four weeks. Nobody is expected back from a move and the like.</summary>
    public bool IsToBeAsked(DateOnly today) => ComesBack && BackOn is null && ExpectedOn is null && FromOn <= today.AddDays(-AskAfterDays);

    /// <summary>
    /// Whether a worker is shown it in their day: something changes by then, it should be over by now, or nobody knows when it will be. What happened on a day that has passed, and of which no
    /// other was expected, comes near no more.
    /// </summary>
    public bool ComesNear(DateOnly today, DateOnly until) =>
        (NextOn(today) is { } day && day <= until && (day >= today || ExpectedOn is not null)) || IsToBeAsked(today);

    /// <summary>What a colleague would ask about it today; null where there is nothing to ask.</summary>
    public string? Question(DateOnly today) =>
        IsToBeAsked(today) ? "Ask when they are expected." : IsAbsence && BackOn is null && ExpectedOn < today ? "Ask whether they are back." : null;

    private DateOnly? NextOn(DateOnly today) => new TransitionCard { Kind = Kind, FromOn = FromOn, ExpectedOn = ExpectedOn }.NextOn(today);

    private bool IsAbsence => Kind is TransitionKind.Prison or TransitionKind.Hospital or TransitionKind.Rehab;

    /// <summary>"In hospital since 3 May", or "from 3 May" while that is to come.</summary>
    public string Since(DateOnly today) => $"{Kind.InWords()} {(FromOn > today ? "from" : "since")} {Effort.Day(FromOn, today)}";

    /// <summary>"In hospital since 3 May: St Example's. Expected to end on 20 May. Support goes on."</summary>
    public string Sentence(DateOnly today) =>
        $"{Since(today)}{(Place is null ? "" : $": {Place}")}.{(ExpectedOn is { } day ? $" Expected until {Effort.Day(day, today)}." : "")} Support goes on.";
}
