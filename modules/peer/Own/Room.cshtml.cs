using Microsoft.AspNetCore.Mvc;
using Peer.Matching.Asking;
using Peer.Peers;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Peer.Own;

[Requires(PeerPermissions.Own), NotAudited("A peer's own room, and nobody who is supported")]
public sealed class RoomModel(ModuleScope scope) : OwnPage(scope)
{
    // read as it was typed, so that whatever cannot be read is answered with what to write
    private const string NotANumber = "Write a number in figures, for example 2. Write 0 to be offered to nobody new.";

    private readonly ModuleScope _scope = scope;

    [BindProperty, Display(Name = "How many {people} at most?"), Required(ErrorMessage = NotANumber)]
    public string? Capacity { get; set; }

    public void OnGet() => Capacity = $"{Me.Capacity}";

    public async Task<IActionResult> OnPostAsync()
    {
        if (!int.TryParse(Capacity, NumberStyles.Integer, CultureInfo.InvariantCulture, out var capacity) || capacity < 0) throw new RuleBrokenException(NotANumber, "Capacity");
        if (capacity > Me.Capacity || await _scope.Database.ExecuteAsync(PeerSql.Lower, new { peer = Me.PeerId, capacity }) == 0)
        {
            throw new RuleBrokenException($"Enter {Me.Capacity} or fewer. If you would like more, talk with whoever supervises you.", "Capacity");
        }

        if (capacity <= Me.Load) await AskedOver.OfPeerAsync(_scope, Me.PeerId);
        return LocalRedirect("/peer");
    }
}
