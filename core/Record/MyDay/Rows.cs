using Platform.Record.Support;
using Platform.Sdk.Areas;
using Platform.Sdk.Record;

namespace Platform.Record.MyDay;

internal sealed record CaseloadRow
{
    public Guid SupportId { get; init; }
    public Guid PersonId { get; init; }
    public string DisplayName { get; init; } = "";
    public string ModuleKey { get; init; } = "";
    public Phase Phase { get; init; }
    public DateOnly StartedOn { get; init; }
    public DateTime? LastTwoWayAt { get; init; }

    public Effort EffortWith(IEnumerable<TryRow> tries, LocalArea area) => new(
        StartedOn,
        LastTwoWayAt is { } at ? DateOnly.FromDateTime(area.ToLocal(at)) : null,
        [.. tries.Select(t => new Tries(t.Method, t.Tries))]);
}

internal sealed record TryRow
{
    public Guid SupportId { get; init; }
    public ContactMethod Method { get; init; }
    public int Tries { get; init; }
}

internal sealed record WaitingRow
{
    public Guid SupportId { get; init; }
    public Guid PersonId { get; init; }
    public string DisplayName { get; init; } = "";
    public string ModuleKey { get; init; } = "";
    public DateOnly StartedOn { get; init; }
}

internal sealed record WorkRow
{
    public Guid WorkId { get; init; }
    public Guid? PersonId { get; init; }
    public string? DisplayName { get; init; }
    public string ModuleKey { get; init; } = "";
    public string KindName { get; init; } = "";
    public string Sentence { get; init; } = "";
    public DateOnly DueOn { get; init; }
    public Guid? WorkerId { get; init; }
    public string Link { get; init; } = "";
}
