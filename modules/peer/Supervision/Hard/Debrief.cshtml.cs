using Microsoft.AspNetCore.Mvc;
using Peer.Peers;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using System.ComponentModel.DataAnnotations;

namespace Peer.Supervision.Hard;

[Requires(PeerPermissions.KeepSupervision), NotAudited("About a talk with a colleague, and nobody who is supported")]
public sealed class DebriefModel(ModuleScope scope, PeerSettings settings) : PeerPage(scope)
{
    private readonly ModuleScope _scope = scope;

    [BindProperty, Display(Name = "What has happened?"), Required(ErrorMessage = "Choose what has happened.")]
    public After? CameAfter { get; set; }

    public int WithinHours => settings.DebriefWithinHours;

    public async Task<IActionResult> OnPostAsync()
    {
        await Debriefs.OfferAsync(_scope, Peer, CameAfter!.Value);
        return ToPeer;
    }
}
