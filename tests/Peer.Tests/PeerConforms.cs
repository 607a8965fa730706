using Peer.Tests.Keeping;
using Platform.Conformance;
using Platform.Conformance.Running;
using Platform.Sdk.Data;

namespace Peer.Tests;

public sealed class PeerConforms : ModuleConformance<PeerModule>
{
    /// <summary>Peers at every step, since nobody becomes ready by one form alone: one who is, one who could be, one with nobody to supervise them, and colleagues who may be added.</summary>
    protected override Task BeforehandAsync(TestPlatform platform, Guid person, Guid team) => KitPeers.WriteAsync(platform, team);
}
