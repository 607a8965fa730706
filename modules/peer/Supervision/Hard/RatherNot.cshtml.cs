using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Rules;

namespace Peer.Supervision.Hard;

[Requires(PeerPermissions.KeepSupervision), NotAudited("About a talk with a colleague, and nobody who is supported")]
public sealed class RatherNotModel(ModuleScope scope) : TalkPage(scope)
{
    private readonly ModuleScope _scope = scope;

    public async Task<IActionResult> OnPostAsync()
    {
        if (IsHeld || Talk.Kind != TalkKind.Debrief) throw new RuleBrokenException("This is written down already. Look at the peer's page.");
        await Talks.DeclinedAsync(_scope, Peer, Talk);
        return ToPeer;
    }
}
