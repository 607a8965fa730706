using Microsoft.AspNetCore.Mvc;
using Peer.Matching.Asking;
using Peer.Peers;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace Peer.Own;

[Requires(PeerPermissions.Own), NotAudited("A peer's own room, and nobody who is supported")]
public sealed class RoomModel(ModuleScope scope) : OwnPage(scope)
{
    private readonly ModuleScope _scope = scope;

    [BindProperty, Display(Name = "How many {people} at most?"), Required(ErrorMessage = "Enter a whole number. None is fine.")]
    [Range(0, 200, ErrorMessage = "Enter a whole number. None is fine.")]
    public int? Capacity { get; set; }

    public void OnGet() => Capacity = Me.Capacity;

    public async Task<IActionResult> OnPostAsync()
    {
        if (Capacity > Me.Capacity || await _scope.Database.ExecuteAsync(PeerSql.Lower, new { peer = Me.PeerId, capacity = Capacity!.Value }) == 0)
        {
            throw new RuleBrokenException($"Enter {Me.Capacity} or fewer. If you would like more, talk with whoever supervises you.", "Capacity");
        }

        if (Capacity <= Me.Load) await AskedOver.OfPeerAsync(_scope, Me.PeerId);
        return LocalRedirect("/peer");
    }
}
