using System.Globalization;

namespace Platform.UI.Components;

/// <summary>Instants are UTC; people read the time of the United Kingdom.</summary>
public static class UkTime
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Such as 3 May 2026 at 2:05pm.</summary>
    public static string Words(DateTime utc)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), London);
        var half = local.Hour < 12 ? "am" : "pm";
        return local.ToString("d MMMM yyyy 'at' h:mm", British) + half;
    }
}
