using Peer.Demo;
using Peer.Matching;
using Peer.Peers;
using Peer.Peers.Standing;
using Peer.Profiles;
using Peer.Supervision.Hard;
using Peer.Training;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Peer.Tests")]

namespace Peer;

public sealed class PeerModule : IModule
{
    internal const string Key = "peer";

    private const string Name = "Peer support";

    public ModuleInfo Info { get; } = new(Key, Name, "Somebody who has been there themselves, chosen by {a person}.");

    public void Compose(IModuleBuilder module) => module
        .Settings<PeerSettings>()
        .Pack<ProfileFields>("peer-profile")
        .Pack<TrainingPack>("peer-training")
        .Permissions(PeerPermissions.All)
        .Permissions(MatchingPermissions.All)
        .Provides(new SupportKind(Name, ["belonging", "advocacy", "work-and-learning"], PeerPermissions.Give) { LedBy = PeerPermissions.Lead })
        .NotPersonal("peer_peer", "peer_profile", "peer_said", "peer_change", "peer_check", "peer_training", "peer_talk", "peer_wellbeing")
        .Nav(Name, "/Index", PeerPermissions.ReadFront)
        .Work(PeerWork.All)
        .On<SupportEnded>(Debriefs.AfterDeath)
        .Every(hours: 1, Lapsed.LookAsync)
        .Demo(PeerDemo.Write);
}
