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
}

internal sealed record ColleagueRow
{
    public Guid WorkerId { get; init; }
    public string Name { get; init; } = "";
    public string TeamName { get; init; } = "";
}
