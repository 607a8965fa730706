using Microsoft.AspNetCore.Mvc.RazorPages;
using Peer.Peers;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace Peer;

[Requires(PeerPermissions.ReadFront), Audited(Look.List)]
public sealed class IndexModel(ModuleScope scope) : PageModel, ILoadsPage
{
    private const int MostRows = 200;

    public DateOnly Today => scope.Today;

    public bool SeesPeers => scope.Worker.Can(PeerPermissions.ReadPeers);

    internal IReadOnlyList<PeerSupporter> Peers { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        if (SeesPeers) Peers = (await scope.Database.PageAsync<PeerSupporter>(PeerSql.OfTeam, new { team = scope.Worker.TeamId }, MostRows)).Rows;
        return true;
    }
}
