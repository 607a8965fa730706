using Platform.Sdk.Access;

namespace Peer;

/// <summary>What concerns the peers themselves. Nobody is shown more of a colleague than looking after them takes.</summary>
internal static class PeerPermissions
{
    public const string Give = "peer.support.give";
    public const string Lead = "peer.support.lead";
    public const string ReadFront = "peer.front.read";
    public const string ReadPeers = "peer.peer.read";
    public const string KeepPeers = "peer.peer.keep";
    public const string KeepChecks = "peer.check.keep";
    public const string KeepTraining = "peer.training.keep";
    public const string KeepSupervision = "peer.supervision.keep";
    public const string Own = "peer.own.keep";
    public const string ReadMeasures = "peer.measure.read";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Give, "Start peer support, and see to it that {a person} is matched", Role.Worker, Role.Lead),
        new(Lead, "Be matched with {a person} as their peer", Role.Peer),
        new(ReadFront, "See the front page of peer support: a peer their own, a coordinator the team's", Role.Peer, Role.Worker, Role.Lead),
        new(ReadPeers, "See the peers of one's own team: how they stand, their room and their profiles", Role.Worker, Role.Lead),
        new(KeepPeers, "Make a colleague a peer, and say how they stand", Role.Lead),
        new(KeepChecks, "Write down the level and date of a peer's check, and what was decided", Role.Lead),
        new(KeepTraining, "Write down a peer's training", Role.Lead),
        new(KeepSupervision, "Plan supervision and debriefs with a peer, and write down that they were held", Role.Worker, Role.Lead),
        new(Own, "Keep one's own profile, wellbeing plan and room as a peer", Role.Peer),
        new(ReadMeasures, "See the measures of one's own peer support team", Role.Lead),
    ];
}
