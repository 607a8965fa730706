using Peer.Peers;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Peer.Supervision.Group;

/// <summary>The group in which peers reflect: who was there, and when the next one is.</summary>
internal static class Reflection
{
    public const string Link = "/peer/supervision/group/reflect";

    public static async Task HeldAsync(ModuleScope scope, IReadOnlyList<PeerStanding> came, IReadOnlyList<PeerStanding> all, DateOnly on, DateOnly next)
    {
        // whoever was not there had not planned anything that is still open afterwards
        foreach (var one in all) await scope.Database.ExecuteAsync(ReflectionSql.Forget, new { peer = one.Peer.PeerId });
        foreach (var one in came) await WriteAsync(one.Peer, on, on);
        foreach (var one in all.Where(one => one.Peer.State != PeerState.Paused)) await WriteAsync(one.Peer, next, null);
        await scope.Work.FinishAsync(Talks.Reflect, TeamLink(scope));
        await scope.Work.RaiseAsync(Talks.Reflect, new NewWork(null, "Hold the reflection group for the peers", next, null, scope.Worker.TeamId, TeamLink(scope)));

        Task WriteAsync(PeerSupporter peer, DateOnly due, DateOnly? held) => scope.Database.ExecuteAsync(
            TalkSql.Plan, new { id = Ids.New(), peer = peer.PeerId, kind = TalkKind.Reflection, after = (After?)null, dueOn = due, heldOn = held, now = scope.Now });
    }

    // each team has its own, and finishing goes by the page that an item leads to
    private static string TeamLink(ModuleScope scope) => $"{Link}?of={scope.Worker.TeamId}";
}

internal static class ReflectionSql
{
    public static readonly Sql Forget = new("delete from peer_talk where peer_id = @peer and held_on is null and kind = 'Reflection'");
}
