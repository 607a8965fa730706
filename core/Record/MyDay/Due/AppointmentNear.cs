using Platform.Record.Appointments;
using Platform.Sdk.Areas;

namespace Platform.Record.MyDay.Due;

/// <summary>An appointment of today or tomorrow that the worker goes along to, or of somebody whom they lead.</summary>
internal sealed record AppointmentNear
{
    public Guid AppointmentId { get; init; }
    public Guid PersonId { get; init; }
    public string DisplayName { get; init; } = "";
    public string What { get; init; } = "";
    public string Service { get; init; } = "";
    public string? WithWhom { get; init; }
    public Guid? AlongWorkerId { get; init; }
    public string? AlongName { get; init; }
    public DateTime StartsAt { get; init; }
    public string? Place { get; init; }
    public Guid? WorkId { get; init; }

    /// <summary>"Today at 2:05pm".</summary>
    public string When(LocalArea area, DateOnly today) => $"{(area.DayOf(StartsAt) == today ? "Today" : "Tomorrow")} at {area.TimeOf(StartsAt)}";

    /// <summary>"Blood test with Dr Invented, GP surgery, at the health centre."</summary>
    public string Sentence => $"{What} with {(WithWhom is null ? Service : $"{WithWhom}, {Service}")}{(Place is null ? "" : $": {Place}")}";

    /// <summary>"You go along", or who does; null where nobody does.</summary>
    public string? Along(Guid me) => AlongWorkerId is null ? null : AlongWorkerId == me ? "You go along." : $"{AlongName ?? "A colleague"} goes along.";
}

/// <summary>The same as a page shows it.</summary>
internal sealed record NearShown(AppointmentNear Row, string When, string? Along);
