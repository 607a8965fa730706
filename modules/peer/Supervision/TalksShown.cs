namespace Peer.Supervision;

/// <summary>The talks with one peer as a page shows them.</summary>
internal sealed record TalksShown(Guid Peer, IReadOnlyList<Talk> Planned, IReadOnlyList<Talk> Held, DateOnly Today, bool MayKeep)
{
    private const int Shown = 6;

    public IReadOnlyList<Talk> LatestHeld => [.. Held.Take(Shown)];
}
