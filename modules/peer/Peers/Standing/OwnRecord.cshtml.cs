using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace Peer.Peers.Standing;

/// <summary>
/// Whether a peer has, or had, a record of their own here. This module keeps no answer: a yes, however late, asks governance to see that the record is sealed, whichever it is, and nobody is ready before that. Every page looks the same whatever they said.
/// </summary>
[Requires(PeerPermissions.KeepPeers), NotAudited("About a colleague; what is sealed is sealed on the record's own page")]
public sealed class OwnRecordModel(ModuleScope scope, IOwnRecords own) : PeerPage(scope)
{
    private readonly ModuleScope _scope = scope;

    [BindProperty, Display(Name = "Do they have a record of their own here?"), Required(ErrorMessage = "Choose an answer.")]
    public OwnRecord? Answer { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public void OnGet() => Version = Peer.Version;

    public async Task<IActionResult> OnPostAsync()
    {
        KeepPeer.NotOneself(_scope, Peer);
        if (Answer == OwnRecord.Yes) await own.AskToSealAsync(Peer.WorkerId);
        if (await _scope.Database.ExecuteAsync(PeerSql.OwnRecord, new { peer = PeerId, today = Today, version = Version }) == 0)
        {
            throw new RuleBrokenException("A colleague has changed how they stand since you opened the page. Look at the peer's page first.");
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
