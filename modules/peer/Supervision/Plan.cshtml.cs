using Microsoft.AspNetCore.Mvc;
using Peer.Peers;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace Peer.Supervision;

[Requires(PeerPermissions.KeepSupervision), NotAudited("About a talk with a colleague, and nobody who is supported")]
public sealed class PlanModel(ModuleScope scope) : PeerPage(scope)
{
    private readonly ModuleScope _scope = scope;

    [BindProperty, Display(Name = "On which day?")]
    public DateOnly On { get; set; }

    internal Talk? Already => Standing.Next(TalkKind.Line);

    public void OnGet() => On = Today.AddDays(7);

    public async Task<IActionResult> OnPostAsync()
    {
        if (Already is not null) throw new RuleBrokenException("One is planned already: choose another day for that one, or say that it was held.");
        if (Peer.State == PeerState.Left) throw new RuleBrokenException("They have moved on. Nothing is planned with them here.");
        TalkPage.ToCome(On, Today, "On");
        await Talks.PlanAsync(_scope, Peer, TalkKind.Line, On);
        return ToPeer;
    }
}
