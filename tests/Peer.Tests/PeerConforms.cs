using Peer.Tests.Keeping;
using Peer.Tests.Matching;
using Platform.Conformance;
using Platform.Conformance.Running;

namespace Peer.Tests;

public sealed class PeerConforms : ModuleConformance<PeerModule>
{
    /// <summary>Peers at every step, since nobody becomes ready by one form alone: one who is, one who could be, one with nobody to supervise them, and colleagues who may be added.</summary>
    protected override async Task BeforehandAsync(TestPlatform platform, Guid person, Guid team)
    {
        await KitPeers.WriteAsync(platform, team);
        await KitMatches.WriteAsync(platform, person);
    }
}
