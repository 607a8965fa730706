namespace Platform.Record.BreakGlass;

/// <summary>One opening, as governance reads it: who, when and why, and not whose record.</summary>
internal sealed record OpeningRow
{
    public Guid BreakGlassId { get; init; }
    public Guid WorkerId { get; init; }
    public string WorkerName { get; init; } = "";
    public string TeamName { get; init; } = "";
    public string Organisation { get; init; } = "";
    public EmergencyReason Reason { get; init; }
    public string Words { get; init; } = "";
    public DateTime OpenedAt { get; init; }
    public DateTime UntilAt { get; init; }
    public ReviewOutcome? Outcome { get; init; }
    public string? OutcomeWords { get; init; }
    public string? ReviewedBy { get; init; }
    public DateTime? ReviewedAt { get; init; }
}

/// <summary>Somebody who is told of it.</summary>
internal sealed record ToldRow
{
    public Guid? WorkerId { get; init; }
    public Guid TeamId { get; init; }
}

/// <summary>Who supports the person an opening is about.</summary>
internal sealed record SupporterRow
{
    public string TeamName { get; init; } = "";
    public string Organisation { get; init; } = "";
    public string? LeadWorkerName { get; init; }
}
