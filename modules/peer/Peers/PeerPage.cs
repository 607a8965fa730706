using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Peer.Peers.Standing;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace Peer.Peers;

/// <summary>A page about one peer of the own team.</summary>
public abstract class PeerPage(ModuleScope scope) : PageModel, ILoadsPage
{
    [BindProperty(SupportsGet = true, Name = "peerId")]
    public Guid PeerId { get; set; }

    public DateOnly Today => scope.Today;

    internal PeerStanding Standing { get; private set; } = null!;

    internal PeerSupporter Peer => Standing.Peer;

    /// <summary>Whether it is about whoever reads: a colleague decides what concerns them.</summary>
    public bool IsMe => KeepPeer.IsMe(scope, Peer);

    protected IActionResult ToPeer => LocalRedirect(PeerWork.LinkTo(PeerId));

    public virtual async Task<bool> LoadAsync()
    {
        if (await PeerTeam.FindAsync(scope, PeerId) is not { } found) return false;
        Standing = found;
        return true;
    }
}
