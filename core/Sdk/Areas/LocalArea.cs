namespace Platform.Sdk.Areas;

/// <summary>The local area this deployment serves: one area, one data controller, one database.</summary>
/// <param name="Name">The name people know the service by, shown in the header.</param>
/// <param name="Demo">Whether every person in it is invented.</param>
/// <param name="Colour">The header's colour as <c>#rrggbb</c>; white text must read on it at 4.5 : 1.</param>
/// <param name="TimeZone">The IANA time zone that dates on pages are in, e.g. <c>Europe/London</c>.</param>
public sealed record LocalArea(string Name, bool Demo, string Colour, string TimeZone)
{
    /// <summary>What the area calls people and what modules declare.</summary>
    public Words Words { get; init; } = Words.Usual;

    /// <summary>Today's date where the area is.</summary>
    public DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(ToLocal(clock.GetUtcNow().UtcDateTime));

    /// <summary>A stored instant (UTC) as the clock on the wall shows it.</summary>
    public DateTime ToLocal(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>A time on the clock on the wall as the instant to store; an hour that the change to summer time skips counts as the next.</summary>
    public DateTime ToUtc(DateTime local)
    {
        var shown = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(shown) ? shown.AddHours(1) : shown, Zone);
    }

    private TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}
