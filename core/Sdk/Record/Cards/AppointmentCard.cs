namespace Platform.Sdk.Record;

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
