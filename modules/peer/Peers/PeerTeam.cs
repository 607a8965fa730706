using Peer.Checks;
using Peer.Supervision;
using Peer.Training;
using Platform.Sdk.Modules;

namespace Peer.Peers;

/// <summary>The peers of the signed-in worker's own team, by four queries however many they are. A peer of another team is not there.</summary>
internal static class PeerTeam
{
    private const int MostRows = 1000, Year = 365;

    public static async Task<IReadOnlyList<PeerStanding>> ReadAsync(ModuleScope scope)
    {
        var team = new { team = scope.Worker.TeamId };
        var all = (await scope.Database.PageAsync<PeerSupporter>(PeerSql.OfTeam, team, MostRows)).Rows;
        var checks = (await scope.Database.PageAsync<Check>(CheckSql.OfTeam, team, MostRows)).Rows.ToDictionary(check => check.PeerId);
        var training = (await scope.Database.PageAsync<CourseTaken>(TrainingSql.OfTeam, team, MostRows)).Rows.ToLookup(one => one.PeerId);
        var talks = (await scope.Database.PageAsync<Talk>(TalkSql.OfTeam, new { team.team, since = scope.Today.AddDays(-Year) }, MostRows)).Rows.ToLookup(one => one.PeerId);
        return [.. all.Select(peer => new PeerStanding(peer, checks.GetValueOrDefault(peer.PeerId), [.. training[peer.PeerId]], [.. talks[peer.PeerId]]))];
    }

    /// <summary>One of them; null where there is none.</summary>
    public static async Task<PeerStanding?> FindAsync(ModuleScope scope, Guid peer) => (await ReadAsync(scope)).FirstOrDefault(one => one.Peer.PeerId == peer);

    /// <summary>The signed-in worker themselves as a peer; null where they are none.</summary>
    public static async Task<PeerStanding?> MineAsync(ModuleScope scope) => (await ReadAsync(scope)).FirstOrDefault(one => one.Peer.WorkerId == scope.Worker.Id);
}
