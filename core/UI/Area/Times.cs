using System.Globalization;
using Platform.Sdk.Areas;

namespace Platform.UI.Area;

/// <summary>Dates and times as people in the area read them.</summary>
public static class Times
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A stored instant (UTC), such as 3 May 2026 at 2:05pm.</summary>
    public static string Words(this LocalArea area, DateTime utc)
    {
        var local = area.ToLocal(utc);
        return local.ToString("d MMMM yyyy 'at' h:mm", British) + (local.Hour < 12 ? "am" : "pm");
    }

    /// <summary>Such as 3 May 2026.</summary>
    public static string Words(this DateOnly date) => date.ToString("d MMMM yyyy", British);
}
