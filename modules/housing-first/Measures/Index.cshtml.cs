using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Measures;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace HousingFirst.Measures;

[Requires(HousingFirstPermissions.ReadMeasures), NotAudited("Numbers of the own team; nobody is named")]
public sealed class IndexModel(ModuleScope scope) : PageModel, ILoadsPage
{
    public string TeamName => scope.Worker.TeamName;

    internal TeamMeasures Measures { get; private set; } = null!;

    internal IReadOnlyList<(string Heading, IReadOnlyList<Measure> Rows)> Parts =>
        [("Do homes last?", Measures.Homes), ("How long do they wait?", Measures.Waiting), ("How close is support?", Measures.Tempo)];

    public async Task<bool> LoadAsync()
    {
        var team = new { team = scope.Worker.TeamId };
        Measures = new TeamMeasures(
            await scope.Database.ManyAsync<HomeTerm>(MeasureSql.Terms, team), await scope.Database.ManyAsync<Wait>(MeasureSql.Waits, team), scope.Today, scope.Area.Words);
        return true;
    }
}
