namespace Platform.Record.Locks;

internal sealed record LockRow
{
    public Guid LockId { get; init; }
    public Guid WorkerId { get; init; }
    public string WorkerName { get; init; } = "";
    public string TeamName { get; init; } = "";
    public string Reason { get; init; } = "";
    public string AddedBy { get; init; } = "";
    public DateTime AddedAt { get; init; }
}

internal sealed record SealRow
{
    public Guid SealId { get; init; }
    public string Reason { get; init; } = "";
    public string AddedBy { get; init; } = "";
    public DateTime AddedAt { get; init; }
}

internal sealed record ReaderRow
{
    public Guid SealId { get; init; }
    public string WorkerName { get; init; } = "";
    public string TeamName { get; init; } = "";

    /// <summary>Who of governance named them, once those named first had left, and why.</summary>
    public string? NamedBy { get; init; }
    public string? NamedBecause { get; init; }
}

internal sealed record ColleagueRow
{
    public Guid WorkerId { get; init; }
    public string Name { get; init; } = "";
    public string TeamName { get; init; } = "";
}

/// <summary>A lock or a seal that is over, and who ended it where that was kept.</summary>
internal sealed record EndedRow
{
    public Guid ClosingId { get; init; }

    /// <summary>Who was kept away; null for a seal.</summary>
    public string? WorkerName { get; init; }

    public string AddedBy { get; init; } = "";
    public DateTime AddedAt { get; init; }
    public string? EndedBy { get; init; }
    public DateTime EndedAt { get; init; }
}
