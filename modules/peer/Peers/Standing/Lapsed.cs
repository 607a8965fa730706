using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Peer.Peers.Standing;

/// <summary>Whoever's check has run out is offered to nobody new until it is renewed, whoever's account is closed or who has the role no longer has moved on, and whoever works in another team prepares there. Whom they support stays with them until somebody has talked with each.</summary>
internal static class Lapsed
{
    [NotAudited("About colleagues, and nobody who is supported")]
    internal static async Task LookAsync(ModuleScope scope)
    {
        foreach (var row in await scope.Database.ManyAsync<LapsedRow>(PeerSql.Lapsed, new { today = scope.Today }))
        {
            var peer = new PeerSupporter { PeerId = row.PeerId, WorkerId = row.WorkerId, TeamId = row.TeamId, State = row.State, Version = row.Version };
            await scope.Database.TransactAsync(() => row switch
            {
                { Peers: 0, State: not PeerState.Left } => KeepPeer.MoveAsync(scope, peer, PeerState.Left),
                { IsElsewhere: true } => MovedAsync(scope, peer),
                _ => RanOutAsync(scope, peer),
            });
        }
    }

    private static async Task MovedAsync(ModuleScope scope, PeerSupporter peer)
    {
        if (peer.State == PeerState.Ready) await KeepPeer.MoveAsync(scope, peer, PeerState.Preparing);
        await scope.Database.ExecuteAsync(PeerSql.WithTeam, new { peer = peer.PeerId, team = peer.TeamId });
    }

    private static async Task RanOutAsync(ModuleScope scope, PeerSupporter peer)
    {
        await KeepPeer.MoveAsync(scope, peer, PeerState.Preparing);
        await scope.Work.RaiseAsync(PeerWork.RanOut, new NewWork(
            null, "A peer's check has run out: they are offered to nobody new until it is renewed", scope.Today, null, peer.TeamId, PeerWork.LinkTo(peer.PeerId)) { About = peer.WorkerId });
    }
}

internal sealed record LapsedRow
{
    public Guid PeerId { get; init; }
    public Guid WorkerId { get; init; }
    public Guid FromTeamId { get; init; }
    public Guid TeamId { get; init; }
    public PeerState State { get; init; }
    public int Version { get; init; }

    /// <summary>1 while they work here and have the role.</summary>
    public int Peers { get; init; }

    public bool IsElsewhere => FromTeamId != TeamId;
}
