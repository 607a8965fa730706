using System.Globalization;
using Platform.Sdk.Areas;

namespace Platform.Record.Appointments;

/// <summary>A week from Monday to Sunday on the area's clock; one in which the clock changes is an hour shorter or longer.</summary>
internal sealed record Week(DateOnly Monday, LocalArea Area)
{
    private static readonly CultureInfo s_british = CultureInfo.GetCultureInfo("en-GB");

    public static Week Of(DateOnly day, LocalArea area) => new(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)), area);

    public DateOnly Sunday => Monday.AddDays(6);

    public Week Next => After(1);

    /// <summary>Its first instant (UTC).</summary>
    public DateTime From => Area.ToUtc(Monday.ToDateTime(TimeOnly.MinValue));

    /// <summary>The first instant of the next one (UTC).</summary>
    public DateTime Until => Area.ToUtc(Monday.AddDays(7).ToDateTime(TimeOnly.MinValue));

    /// <summary>"28 September to 4 October".</summary>
    public string InWords => $"{Monday.ToString(Monday.Month == Sunday.Month ? "%d" : "d MMMM", s_british)} to {Sunday.ToString("d MMMM", s_british)}";

    public Week After(int weeks) => this with { Monday = Monday.AddDays(7 * weeks) };

    /// <summary>"Tuesday 3 May".</summary>
    public static string DayInWords(DateOnly day) => day.ToString("dddd d MMMM", s_british);
}
