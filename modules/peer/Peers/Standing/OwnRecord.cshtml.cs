using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace Peer.Peers.Standing;

/// <summary>
/// Whether a peer has, or had, a record of their own here. It is asked once, and this module keeps no answer: a yes asks governance to see that the record is sealed, whichever it is, and nobody else is shown that it did.
/// </summary>
[Requires(PeerPermissions.KeepPeers), NotAudited("About a colleague; what is sealed is sealed on the record's own page")]
public sealed class OwnRecordModel(ModuleScope scope, IOwnRecords own) : PeerPage(scope)
{
    private readonly ModuleScope _scope = scope;

    [BindProperty, Display(Name = "Do they have a record of their own here?"), Required(ErrorMessage = "Choose an answer.")]
    public OwnRecord? Answer { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Answer == OwnRecord.Yes) await own.AskToSealAsync(Peer.WorkerId);
        if (await _scope.Database.ExecuteAsync(PeerSql.OwnRecord, new { peer = PeerId, today = Today }) == 0)
        {
            throw new RuleBrokenException("This has been settled already. Look at the peer's page.");
        }

        return ToPeer;
    }
}

public enum OwnRecord
{
    [Display(Name = "Yes")]
    Yes,

    [Display(Name = "No")]
    No,

    [Display(Name = "They would rather not say")]
    NotSaid,
}
