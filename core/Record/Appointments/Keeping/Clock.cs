using System.Globalization;
using Platform.Sdk.Areas;

namespace Platform.Record.Appointments;

/// <summary>When something is, as the clock on the wall shows it.</summary>
internal static class Clock
{
    private static readonly CultureInfo s_british = CultureInfo.GetCultureInfo("en-GB");

    public static DateOnly DayOf(this LocalArea area, DateTime utc) => DateOnly.FromDateTime(area.ToLocal(utc));

    /// <summary>"2:05pm".</summary>
    public static string TimeOf(this LocalArea area, DateTime utc)
    {
        var local = area.ToLocal(utc);
        return local.ToString("h:mm", s_british) + (local.Hour < 12 ? "am" : "pm");
    }

    /// <summary>"Tuesday 3 May at 2:05pm".</summary>
    public static string DayAndTimeOf(this LocalArea area, DateTime utc) => $"{Week.DayInWords(area.DayOf(utc))} at {area.TimeOf(utc)}";
}
