using Microsoft.AspNetCore.Mvc;
using Peer.Training;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;

namespace Peer.Peers.Standing;

[Requires(PeerPermissions.KeepPeers), NotAudited("About a colleague, and nobody who is supported")]
public sealed class ReadyModel(ModuleScope scope) : PeerPage(scope)
{
    private readonly ModuleScope _scope = scope;

    internal IReadOnlyList<Missing> Missing => Standing.Missing(_scope.Pack<TrainingPack>(), Today);

    public async Task<IActionResult> OnPostAsync()
    {
        await KeepPeer.ReadyAsync(_scope, Standing);
        return ToPeer;
    }
}
