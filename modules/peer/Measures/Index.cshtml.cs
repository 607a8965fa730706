using Microsoft.AspNetCore.Mvc.RazorPages;
using Peer.Peers;
using Peer.Training;
using Platform.Sdk.Access;
using Platform.Sdk.Measures;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace Peer.Measures;

[Requires(PeerPermissions.ReadMeasures), NotAudited("Numbers of the own team; nobody is named")]
public sealed class IndexModel(ModuleScope scope, PeerSettings settings) : PageModel, ILoadsPage
{
    public string TeamName => scope.Worker.TeamName;

    /// <summary>Each part of the module adds its own.</summary>
    internal List<(string Heading, IReadOnlyList<Measure> Rows)> Parts { get; } = [];

    public async Task<bool> LoadAsync()
    {
        Parts.Add(("Are the peers looked after?", new PeerMeasures(await PeerTeam.ReadAsync(scope), scope.Pack<TrainingPack>(), settings, scope.Today).All));
        var team = new { team = scope.Worker.TeamId };
        Parts.Add((scope.Area.Words.In("How are {people} matched?"), new MatchMeasures(
            await scope.Database.ManyAsync<WaitRow>(MatchMeasureSql.Waits, team), await scope.Database.ManyAsync<int>(MatchMeasureSql.Offers, team), await scope.Database.ManyAsync<MatchRow>(MatchMeasureSql.Matches, team),
            await scope.Database.ManyAsync<ReviewRow>(MatchMeasureSql.Reviews, team), await scope.Database.ManyAsync<WorryRow>(MatchMeasureSql.Worries, team), settings, scope.Area.Words, scope.Today, scope.Now).All));
        return true;
    }
}
