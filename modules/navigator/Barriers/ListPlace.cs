using System.Globalization;

namespace Navigator.Barriers;

/// <summary>
/// A place in the team's list, opaque in an address; what follows is due later, or as soon with a higher id. It leads to no row: the list goes on from there, whatever has become of the barrier that stood there.
/// </summary>
internal sealed record ListPlace(DateOnly DueOn, Guid Barrier)
{
    /// <summary>Before the first barrier.</summary>
    public static ListPlace Start { get; } = new(DateOnly.MinValue, Guid.Empty);

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is something else.</summary>
    public static ListPlace? Parse(string text) =>
        text.Split('.') is [var day, var id] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dueOn) && Guid.TryParseExact(id, "D", out var barrier)
            ? new(dueOn, barrier)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{DueOn:yyyy-MM-dd}.{Barrier:D}");
}
