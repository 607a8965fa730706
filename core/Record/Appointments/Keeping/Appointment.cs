using System.ComponentModel.DataAnnotations;

namespace Platform.Record.Appointments;

/// <summary>What came of an appointment. None of these says whose doing it was.</summary>
public enum AppointmentState
{
    /// <summary>Still to come.</summary>
    [Display(Name = "It is still to come")]
    Planned,

    /// <summary>It took place.</summary>
    [Display(Name = "It took place")]
    Kept,

    /// <summary>The service called it off.</summary>
    [Display(Name = "The service called it off")]
    CalledOff,

    /// <summary>It did not take place.</summary>
    [Display(Name = "It did not happen")]
    DidNotHappen,
}

internal sealed record AppointmentRow
{
    public Guid AppointmentId { get; init; }
    public string ModuleKey { get; init; } = "";
    public string What { get; init; } = "";
    public string Service { get; init; } = "";
    public string? WithWhom { get; init; }
    public Guid? AlongWorkerId { get; init; }
    public string? AlongName { get; init; }
    public DateTime StartsAt { get; init; }
    public int? Minutes { get; init; }
    public string? Place { get; init; }
    public bool AskedFor { get; init; }
    public AppointmentState State { get; init; }
    public string? StateWord { get; init; }
    public int MovedTimes { get; init; }
    public Guid? WorkId { get; init; }
    public int Version { get; init; }

    /// <summary>"GP surgery", or "Dr Invented, GP surgery".</summary>
    public string With => WithWhom is null ? Service : $"{WithWhom}, {Service}";

    /// <summary>Whether something is still asked of the person with it, or was.</summary>
    public bool Counts => State != AppointmentState.CalledOff;
}

internal static class AppointmentWords
{
    private static readonly string[] s_times = ["once", "twice"];

    public static string InWords(this AppointmentState state) => state switch
    {
        AppointmentState.Kept => "It took place",
        AppointmentState.CalledOff => "Called off by the service",
        AppointmentState.DidNotHappen => "Did not happen",
        _ => "To come",
    };

    /// <summary>"moved twice".</summary>
    public static string Moved(int times) => $"moved {(times <= s_times.Length ? s_times[times - 1] : $"{times} times")}";

    /// <summary>"45 minutes", "1 hour", "2 hours 15 minutes".</summary>
    public static string Long(int minutes) => string.Join(' ', new[]
    {
        minutes < 60 ? null : $"{minutes / 60} {(minutes / 60 == 1 ? "hour" : "hours")}",
        minutes % 60 == 0 ? null : $"{minutes % 60} minutes",
    }.OfType<string>());
}
