using Platform.Sdk.Areas;

namespace Platform.Sdk.Record;

/// <summary>
/// Where an episode of support is. "Quiet" is not among them: it follows from the days since the person was last
/// reached, so that nobody has to notice it and nobody can forget to take it back.
/// </summary>
public enum Phase
{
    /// <summary>Support has begun.</summary>
    GettingToKnow,

    /// <summary>Support goes on.</summary>
    Active,

    /// <summary>Support becomes less, as agreed with the person.</summary>
    SteppingDown,

    /// <summary>Support rests, as agreed with the person, and starts again when they want it.</summary>
    Dormant,

    /// <summary>Support has ended.</summary>
    Ended,
}

/// <summary>
/// A row of the view <c>core_support_card</c>, joined with <c>core_person_card</c> for the name. A text selects the columns
/// it needs; what it leaves out stays empty.
/// </summary>
public sealed record SupportCard
{
    /// <summary>The episode.</summary>
    public Guid SupportId { get; init; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; init; }

    /// <summary>The name the person uses.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>The module that gives the support.</summary>
    public string ModuleKey { get; init; } = "";

    /// <summary>The team that gives it.</summary>
    public Guid TeamId { get; init; }

    /// <summary>The name of that team.</summary>
    public string TeamName { get; init; } = "";

    /// <summary>The lead worker; null while it waits with the team.</summary>
    public Guid? LeadWorkerId { get; init; }

    /// <summary>The lead worker's name.</summary>
    public string? LeadWorkerName { get; init; }

    /// <summary>Where it is.</summary>
    public Phase Phase { get; init; }

    /// <summary>Since when.</summary>
    public DateOnly StartedOn { get; init; }

    /// <summary>Until when; null while it goes on.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>When the person was last reached (UTC); null when they have not been.</summary>
    public DateTime? LastTwoWayAt { get; init; }

    /// <summary>Since when it waits without a lead worker, where somebody led it before; null where nobody ever did, and where somebody does.</summary>
    public DateOnly? WaitingOn { get; init; }

    /// <summary>Since when it waits, while it has no lead worker: since the last one left it, or since it began.</summary>
    public DateOnly WaitsSince => WaitingOn ?? StartedOn;

    /// <summary>Whether it goes on.</summary>
    public bool IsOpen => Phase != Phase.Ended;

    /// <summary>What has been done to reach the person since they last were.</summary>
    public Effort EffortWith(IEnumerable<TryCard> tries, LocalArea area) => new(
        StartedOn,
        LastTwoWayAt is { } at ? DateOnly.FromDateTime(area.ToLocal(at)) : null,
        [.. tries.Select(t => new Tries(t.Method, t.Tries))]);
}

/// <summary>A row of the view <c>core_try_card</c>: how often a method was tried since the person was last reached.</summary>
public sealed record TryCard
{
    /// <summary>The episode.</summary>
    public Guid SupportId { get; init; }

    /// <summary>The method.</summary>
    public ContactMethod Method { get; init; }

    /// <summary>How often.</summary>
    public int Tries { get; init; }
}
