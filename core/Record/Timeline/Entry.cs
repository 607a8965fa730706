using System.Globalization;

namespace Platform.Record.Timeline;

internal sealed record Entry
{
    public Guid TimelineId { get; init; }
    public string ModuleKey { get; init; } = "";
    public string Kind { get; init; } = "";
    public string KindName { get; init; } = "";
    public string Sentence { get; init; } = "";
    public string? Detail { get; init; }
    public DateTime HappenedAt { get; init; }
    public string? WorkerName { get; init; }

    /// <summary>The place of this entry in the timeline, opaque in an address.</summary>
    public Place Place => new(HappenedAt, TimelineId);
}

internal sealed record EntryKind
{
    public string ModuleKey { get; init; } = "";
    public string Kind { get; init; } = "";
    public string KindName { get; init; } = "";
}

/// <summary>A place in the timeline; what follows is older, or as old with a lower id.</summary>
internal sealed record Place(DateTime At, Guid Id)
{
    /// <summary>Before the first entry.</summary>
    public static Place Start { get; } = new(new DateTime(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc), Guid.Empty);

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is something else.</summary>
    public static Place? Parse(string text) =>
        text.Split('-') is [var ticks, var id]
        && long.TryParse(ticks, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var at)
        && at >= 0 && at <= Start.At.Ticks && Guid.TryParseExact(id, "N", out var guid)
            ? new Place(new DateTime(at, DateTimeKind.Utc), guid)
            : null;

    public override string ToString() => $"{At.Ticks:x}-{Id:N}";
}
