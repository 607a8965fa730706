namespace Platform.Record.Support.Handovers;

/// <summary>A handover: who hands on to whom, from when until when both are there, and what the next one has to know.</summary>
internal sealed record HandoverRow
{
    public Guid HandoverId { get; init; }
    public Guid SupportId { get; init; }
    public Guid FromWorkerId { get; init; }
    public string FromName { get; init; } = "";
    public Guid ToWorkerId { get; init; }
    public string ToName { get; init; } = "";
    public DateOnly OverlapFrom { get; init; }
    public DateOnly OverlapUntil { get; init; }
    public string KnowFirst { get; init; } = "";
    public string? Promises { get; init; }
    public bool GoodbyeSaid { get; init; }
    public bool WishesConfirmed { get; init; }
    public DateOnly? CompletedOn { get; init; }
    public DateTime? CalledOffAt { get; init; }
    public int Version { get; init; }

    public bool IsPlanned => CompletedOn is null && CalledOffAt is null;
}

/// <summary>Who stands in for the lead of an episode.</summary>
internal sealed record BackUpRow
{
    public Guid SupportId { get; init; }
    public Guid WorkerId { get; init; }
    public string Name { get; init; } = "";
    public DateOnly? Until { get; init; }
}
