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

/// <summary>A row of the view <c>core_appointment_card</c>: when an appointment of the shared calendar is, wherever it has been moved to.</summary>
public sealed record AppointmentCard
{
    /// <summary>The appointment, as <see cref="IPlan.AddAsync"/> answered it.</summary>
    public Guid AppointmentId { get; init; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; init; }

    /// <summary>When it starts (UTC).</summary>
    public DateTime StartsAt { get; init; }

    /// <summary>What is known of it: <c>Planned</c>, <c>Kept</c>, <c>CalledOff</c> or <c>DidNotHappen</c>.</summary>
    public string State { get; init; } = "";

    /// <summary>Whether it stands in the calendar as still to come; its time may have passed without anybody writing down what came of it.</summary>
    public bool IsPlanned => State == "Planned";
}
