using Microsoft.AspNetCore.Mvc;
using Peer.Peers.Standing;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;

namespace Peer.Own;

[Requires(PeerPermissions.Own), NotAudited("A peer's own pause, and nobody who is supported")]
public sealed class PauseModel(ModuleScope scope) : OwnPage(scope)
{
    private readonly ModuleScope _scope = scope;

    public async Task<IActionResult> OnPostAsync()
    {
        await KeepPeer.PauseAsync(_scope, Me);
        return LocalRedirect("/peer");
    }
}
