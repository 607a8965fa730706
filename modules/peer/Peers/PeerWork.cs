using Peer.Checks;
using Peer.Supervision;
using Platform.Sdk.Record;

namespace Peer.Peers;

/// <summary>What looking after peers puts into My day.</summary>
internal static class PeerWork
{
    /// <summary>Whom a peer who pauses or moves on supports.</summary>
    public static readonly WorkKind TheirPeople = new("peer.their-people", "Whom a peer supports") { Permission = PeerPermissions.KeepPeers };

    /// <summary>Something they need to be ready has run out.</summary>
    public static readonly WorkKind RanOut = new("peer.ran-out", "A peer is no longer ready") { Permission = PeerPermissions.KeepPeers };

    /// <summary>How it goes since they are back.</summary>
    public static readonly WorkKind LookBack = new("peer.look-back", "A peer is back") { Permission = PeerPermissions.KeepSupervision };

    /// <summary>Somebody who is a peer works with this team from now on.</summary>
    public static readonly WorkKind Joined = new("peer.joined", "A peer works with your team now") { Permission = PeerPermissions.KeepPeers };

    public static readonly IReadOnlyList<WorkKind> All = [TheirPeople, RanOut, LookBack, Joined, KeepCheck.Renew, Talks.Supervise, Talks.Reflect, Talks.Debrief];

    public static string LinkTo(Guid peer) => $"/peer/peers/show/{peer}";
}
