namespace Platform.Record.Support;

internal sealed record Episode
{
    public Guid SupportId { get; init; }
    public string ModuleKey { get; init; } = "";
    public Guid TeamId { get; init; }
    public string TeamName { get; init; } = "";
    public Guid? LeadWorkerId { get; init; }
    public string? LeadWorkerName { get; init; }
    public Phase Phase { get; init; }
    public DateOnly StartedOn { get; init; }
    public DateOnly? EndedOn { get; init; }
    public DateTime? LastTwoWayAt { get; init; }

    public bool IsOpen => Phase != Phase.Ended;

    public bool Waits => IsOpen && LeadWorkerId is null;
}
