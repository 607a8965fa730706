using System.Globalization;

namespace Platform.Sdk.People;

/// <summary>How much of the day is known on which somebody died.</summary>
public enum DeathPrecision
{
    /// <summary>The day.</summary>
    Day,

    /// <summary>The month; its first day is kept.</summary>
    Month,

    /// <summary>The year; its first day is kept.</summary>
    Year,

    /// <summary>Nothing but that they died.</summary>
    NotKnown,
}

/// <summary>The words for it: plain and gentle, the same on every page.</summary>
public static class DayOfDeath
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"died on 3 May 2026", "died in May 2026", "died in 2026" or "has died".</summary>
    public static string InWords(DateOnly? on, DeathPrecision precision) =>
        WhenInWords(on, precision) is { Length: > 0 } day ? $"died {day}" : "has died";

    /// <summary>"on 3 May 2026", "in May 2026", "in 2026" or nothing.</summary>
    public static string WhenInWords(DateOnly? on, DeathPrecision precision) => on is not { } day ? "" : precision switch
    {
        DeathPrecision.Day => $"on {day.ToString("d MMMM yyyy", British)}",
        DeathPrecision.Month => $"in {day.ToString("MMMM yyyy", British)}",
        DeathPrecision.Year => $"in {day.ToString("yyyy", British)}",
        _ => "",
    };

    /// <summary>The last day on which they may still have been alive; null where nothing is known of the day.</summary>
    public static DateOnly? LastOf(DateOnly? on, DeathPrecision precision) => on is not { } day ? null : precision switch
    {
        DeathPrecision.Day => day,
        DeathPrecision.Month => day.AddMonths(1).AddDays(-1),
        DeathPrecision.Year => day.AddYears(1).AddDays(-1),
        _ => null,
    };
}
