using Peer.Matching;
using Peer.Profiles;
using Platform.Sdk.Modules;

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
        .Permissions(PeerPermissions.All)
        .Permissions(MatchingPermissions.All)
        .Provides(new SupportKind(Name, ["belonging", "advocacy", "work-and-learning"], PeerPermissions.Give))
        .NotPersonal("peer_peer", "peer_profile", "peer_said")
        .Nav(Name, "/Index", PeerPermissions.ReadFront);
}
