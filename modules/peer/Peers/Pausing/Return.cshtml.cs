using Peer.Peers.Standing;
using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;

namespace Peer.Peers.Pausing;

[Requires(PeerPermissions.KeepPeers), NotAudited("About a colleague, and nobody who is supported")]
public sealed class ReturnModel(ModuleScope scope) : PeerPage(scope)
{
    private const int LookAfterDays = 14;

    private readonly ModuleScope _scope = scope;

    [BindProperty]
    public ReturnInput Input { get; set; } = new();

    public void OnGet() => Input = new ReturnInput { Capacity = Math.Min(1, Peer.Capacity), LookOn = Today.AddDays(LookAfterDays) };

    public async Task<IActionResult> OnPostAsync()
    {
        await KeepPeer.ReturnAsync(_scope, Standing, Input);
        return ToPeer;
    }
}
