using Peer.Peers.Standing;
using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;

namespace Peer.Peers.Pausing;

[Requires(PeerPermissions.KeepPeers), NotAudited("About a colleague, and nobody who is supported")]
public sealed class PauseModel(ModuleScope scope) : PeerPage(scope)
{
    private readonly ModuleScope _scope = scope;

    public async Task<IActionResult> OnPostAsync()
    {
        await KeepPeer.PauseAsync(_scope, Peer);
        return ToPeer;
    }
}
