namespace Peer.Peers.Standing;

/// <summary>How a peer stood from a day on.</summary>
internal sealed record Change
{
    public Guid ChangeId { get; init; }
    public PeerState State { get; init; }
    public DateOnly SinceOn { get; init; }

    /// <summary>What was agreed for coming back, where they came back; never why they paused.</summary>
    public string? ReturnPlan { get; init; }
    public DateOnly? LookOn { get; init; }
}

internal sealed record ChangesShown(IReadOnlyList<Change> Changes, DateOnly Today);
