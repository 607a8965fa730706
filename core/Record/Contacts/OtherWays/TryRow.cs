using Platform.Record.Ways.Kinds;
using Platform.Sdk.Record;

namespace Platform.Record.Contacts.OtherWays;

/// <summary>A try since the person was last reached.</summary>
internal sealed record TryRow
{
    public Guid SupportId { get; init; }
    public ContactMethod Method { get; init; }
    public DateTime HappenedAt { get; init; }
    public string? WorkerName { get; init; }
}

/// <summary>A way that is known to be safe.</summary>
internal sealed record SafeWayRow
{
    public Guid PersonId { get; init; }
    public WayKind Kind { get; init; }
    public string Value { get; init; } = "";
    public string? BestWhen { get; init; }
}
