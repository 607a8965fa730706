using Platform.Conformance;

namespace Peer.Tests;

public sealed class PeerConforms : ModuleConformance<PeerModule>;
