using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace Peer.Supervision;

[Requires(PeerPermissions.KeepSupervision), NotAudited("About a talk with a colleague, and nobody who is supported")]
public sealed class MoveModel(ModuleScope scope) : TalkPage(scope)
{
    private readonly ModuleScope _scope = scope;

    [BindProperty, Display(Name = "To which day?")]
    public DateOnly On { get; set; }

    public void OnGet() => On = Talk.DueOn < Today ? Today : Talk.DueOn;

    public async Task<IActionResult> OnPostAsync()
    {
        if (IsHeld) throw new RuleBrokenException("It was held meanwhile. Look at the peer's page.");
        ToCome(On, Today, "On");
        await Talks.MoveAsync(_scope, Peer, Talk, On);
        return ToPeer;
    }
}
