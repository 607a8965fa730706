using Microsoft.AspNetCore.Mvc.RazorPages;
using Peer.Peers;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace Peer.Own;

/// <summary>A page of a peer's own. For a colleague who is no peer it is not there.</summary>
public abstract class OwnPage(ModuleScope scope) : PageModel, ILoadsPage
{
    public DateOnly Today => scope.Today;

    internal PeerStanding Standing { get; private set; } = null!;

    internal PeerSupporter Me => Standing.Peer;

    public virtual async Task<bool> LoadAsync()
    {
        if (await PeerTeam.MineAsync(scope) is not { } mine) return false;
        Standing = mine;
        return true;
    }
}
