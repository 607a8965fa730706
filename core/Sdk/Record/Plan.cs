namespace Platform.Sdk.Record;

/// <summary>An appointment that a service makes for a person, or with them.</summary>
/// <param name="Person">Whom it is for.</param>
/// <param name="Module">The key of the module that makes it.</param>
/// <param name="What">What it is, in a few plain words: at most 200 characters.</param>
/// <param name="Service">Which service it is with, as people call it: at most 100 characters.</param>
/// <param name="StartsAt">When it starts (UTC).</param>
public sealed record NewAppointment(Guid Person, string Module, string What, string Service, DateTime StartsAt)
{
    /// <summary>Who sees the person there, by name; null where nobody knows yet. At most 100 characters.</summary>
    public string? With { get; init; }

    /// <summary>How long it takes, in minutes from 5 to 1,440; null where nobody knows.</summary>
    public int? Minutes { get; init; }

    /// <summary>Where; null where nobody knows yet. At most 200 characters.</summary>
    public string? Place { get; init; }

    /// <summary>The worker who goes along; null for nobody.</summary>
    public Guid? Along { get; init; }

    /// <summary>Whether the person asked for it themselves.</summary>
    public bool AskedFor { get; init; }
}

/// <summary>
/// Keeps the one calendar of a person that every service shares, in the transaction of the thing that caused it. Each act tells the timeline, and who goes
/// along, or else who leads support, is reminded the day before.
/// </summary>
public interface IPlan
{
    /// <summary>Adds an appointment and answers its id.</summary>
    /// <exception cref="Rules.RuleBrokenException">Nothing is planned with this person any more, or the day is out of reach.</exception>
    Task<Guid> AddAsync(NewAppointment appointment);

    /// <summary>Moves an appointment that is still to come.</summary>
    /// <exception cref="Rules.RuleBrokenException">It is there no longer or no longer to come, or the day is out of reach.</exception>
    Task MoveAsync(Guid person, Guid appointment, DateTime startsAt);

    /// <summary>Writes down that the service called an appointment off; one that is called off already stays so.</summary>
    /// <param name="person">Whom it is for.</param>
    /// <param name="appointment">Which.</param>
    /// <param name="why">A few words for the person, at most 300 characters; or null.</param>
    Task CallOffAsync(Guid person, Guid appointment, string? why);
}
