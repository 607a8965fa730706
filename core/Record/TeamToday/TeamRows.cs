using Platform.Sdk.Record;

namespace Platform.Record.TeamToday;

internal sealed record ColleagueRow
{
    public Guid WorkerId { get; init; }
    public string Name { get; init; } = "";
    public string ModuleKey { get; init; } = "";
    public string Role { get; init; } = "";
}

internal sealed record LoadRow
{
    public Guid LeadWorkerId { get; init; }
    public string ModuleKey { get; init; } = "";
    public Phase Phase { get; init; }
    public int People { get; init; }
}

internal sealed record HandoverDue
{
    public Guid HandoverId { get; init; }
    public Guid PersonId { get; init; }
    public Guid SupportId { get; init; }
    public string DisplayName { get; init; } = "";
    public string ModuleKey { get; init; } = "";
    public Guid FromWorkerId { get; init; }
    public string FromName { get; init; } = "";
    public Guid ToWorkerId { get; init; }
    public string ToName { get; init; } = "";
    public DateOnly OverlapFrom { get; init; }
    public DateOnly OverlapUntil { get; init; }

    /// <summary>"From Nadia to Lee: both are there from 3 May to 17 May."</summary>
    public string Sentence(DateOnly today) =>
        $"From {FromName} to {ToName}: both are there from {Effort.Day(OverlapFrom, today)} to {Effort.Day(OverlapUntil, today)}.";

    /// <summary>Whether the last day of both has come, so that it can be completed.</summary>
    public bool IsDue(DateOnly today) => OverlapUntil <= today;
}

internal sealed record WaitingRow
{
    public Guid WorkId { get; init; }
    public Guid? PersonId { get; init; }
    public string? DisplayName { get; init; }
    public string ModuleKey { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Sentence { get; init; } = "";
    public DateOnly DueOn { get; init; }
    public Guid? WorkerId { get; init; }
    public string? WorkerName { get; init; }
    public string Link { get; init; } = "";
}
