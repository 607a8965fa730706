using Platform.Record.Ways.Kinds;

namespace Platform.Record.Ways;

internal sealed record WayRow
{
    public Guid WayId { get; init; }
    public WayKind Kind { get; init; }
    public string Value { get; init; } = "";
    public Safety Safety { get; init; }
    public string? BestWhen { get; init; }
    public string? MaySay { get; init; }
    public int Version { get; init; }

    /// <summary>The value as people write it: a phone number with its spaces.</summary>
    public string Shown => Kind == WayKind.Phone ? new PhoneNumber(Value).ToString() : Value;
}
