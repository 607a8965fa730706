using Peer.Peers;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Peer.Supervision.Hard;

/// <summary>Somebody talks with a peer soon after a death, an overdose or an assault.</summary>
internal static class Debriefs
{
    public static Task OfferAsync(ModuleScope scope, PeerSupporter peer, After after) =>
        Talks.PlanAsync(scope, peer, TalkKind.Debrief, DateOnly.FromDateTime(scope.Area.ToLocal(scope.Now.AddHours(scope.Settings<PeerSettings>().DebriefWithinHours))), after);

    /// <summary>
    /// Somebody whom a peer supported has died. Whose death it was is not written beside the peer; and where it was recorded by mistake the talk stays, since what was heard was heard.
    /// </summary>
    public static async Task AfterDeath(SupportEnded ended, ModuleScope scope)
    {
        if (ended is not { Module: PeerModule.Key, Reason: EndingReason.Died, Lead: { } lead }) return;
        if (await scope.Database.OneAsync<PeerSupporter>(DebriefSql.Peer, new { worker = lead }) is { } peer) await OfferAsync(scope, peer, After.Death);
    }
}

internal static class DebriefSql
{
    public static readonly Sql Peer = new("""
        select p.peer_id, p.worker_id, w.team_id, w.name, p.state, p.state_on, p.capacity, p.supervisor_id, p.version
        from peer_peer p
        join core_worker_card w on w.worker_id = p.worker_id
        where p.worker_id = @worker
        """);
}
