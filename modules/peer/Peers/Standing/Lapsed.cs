using Peer.Checks;
using Peer.Supervision;
using Peer.Wellbeing;
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
        await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(WellbeingSql.ShownToNobodyElse));
        foreach (var row in await scope.Database.ManyAsync<LapsedRow>(PeerSql.Lapsed, new { today = scope.Today }))
        {
            var peer = new PeerSupporter { PeerId = row.PeerId, WorkerId = row.WorkerId, TeamId = row.TeamId, Name = row.Name, State = row.State, Version = row.Version };
            await scope.Database.TransactAsync(() => row switch
            {
                { Peers: 0, State: not PeerState.Left } => LeftAsync(scope, peer, row.FromTeamId),
                { IsElsewhere: true } => MovedAsync(scope, peer, row.FromTeamId),
                _ => RanOutAsync(scope, peer),
            });
        }
    }

    // this job sees nobody who is supported, and so not whether there is anybody
    private static async Task LeftAsync(ModuleScope scope, PeerSupporter peer, Guid from)
    {
        await KeepPeer.MoveAsync(scope, peer, PeerState.Left);
        await KeepPeer.NothingElseAsync(scope, peer);
        await TheirPeopleAsync(scope, peer, from, "A peer does not work as one any more: talk with each person they supported, if there is anybody, about what they want next");
    }

    private static async Task MovedAsync(ModuleScope scope, PeerSupporter peer, Guid from)
    {
        if (peer.State == PeerState.Ready) await KeepPeer.MoveAsync(scope, peer, PeerState.Preparing);
        await scope.Database.ExecuteAsync(PeerSql.WithTeam, new { peer = peer.PeerId, team = peer.TeamId });
        var link = PeerWork.LinkTo(peer.PeerId);
        foreach (var kind in (WorkKind[])[PeerWork.LookBack, PeerWork.RanOut, PeerWork.TheirPeople]) await scope.Work.FinishAsync(kind, link);
        await TheirPeopleAsync(scope, peer, from, "A peer works in another team now: talk with each person they supported here, if there is anybody, about what they want next");
        if (peer.State == PeerState.Left) return;
        await Talks.ToTeamAsync(scope, peer);
        var check = (await scope.Database.PageAsync<Check>(CheckSql.Of, new { peer = peer.PeerId }, 1)).Rows.SingleOrDefault();
        await KeepCheck.RemindAsync(scope, peer, check is not null && check.IsGood(scope.Today) ? check.GoodUntil : null);
        await scope.Work.RaiseAsync(PeerWork.Joined, new NewWork(
            null, "A peer works with your team now: name who supervises them, and see what is missing before they are ready", scope.Today, null, peer.TeamId, link) { About = peer.WorkerId });
    }

    // the earlier team finds their people on its own list; the peer's page is another team's by now
    private static Task TheirPeopleAsync(ModuleScope scope, PeerSupporter peer, Guid team, string sentence) => scope.Work.RaiseAsync(PeerWork.TheirPeople, new NewWork(
        null, sentence, scope.Today, null, team, $"/peer/matching/list?of={peer.PeerId}") { About = peer.WorkerId });

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
    public string Name { get; init; } = "";
    public Guid FromTeamId { get; init; }
    public Guid TeamId { get; init; }
    public PeerState State { get; init; }
    public int Version { get; init; }

    /// <summary>1 while they work here and have the role.</summary>
    public int Peers { get; init; }

    public bool IsElsewhere => FromTeamId != TeamId;
}
