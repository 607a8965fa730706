using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Measures;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace Navigator.Measures;

[Requires(NavigatorPermissions.ReadMeasures), NotAudited("Numbers of the own team; nobody is named")]
public sealed class IndexModel(ModuleScope scope, NavigatorSettings settings) : PageModel, ILoadsPage
{
    public string TeamName => scope.Worker.TeamName;

    public bool SeesTogether => scope.Worker.Can(NavigatorPermissions.ReadTogether);

    internal IReadOnlyList<(string Heading, IReadOnlyList<Measure> Rows)> Parts { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        var (database, area, team) = (scope.Database, scope.Area, scope.Worker.TeamId);
        var reach = new ReachMeasures(
            await database.ManyAsync<CountedSupport>(MeasureSql.Starts, new { team }),
            await database.ManyAsync<CountedTry>(MeasureSql.Tries, new { team, since = Since(scope.Today.AddMonths(-3)) }),
            await database.ManyAsync<CountedWay>(MeasureSql.Ways, new { team, since = Since(scope.Today.AddYears(-1)) }), area, scope.Today, settings);
        var barriers = new BarrierMeasures(
            await database.ManyAsync<CountedBarrier>(MeasureSql.Barriers, new { team }), await database.ManyAsync<CountedStep>(MeasureSql.Steps, new { team }), scope.Today);
        Parts =
        [
            ("Do we stay in touch?", ShownMeasures.Reaching(reach, settings, area.Words)),
            ("What comes of asking services to change?", ShownMeasures.Barriers(barriers)),
            ("How long on each step?", ShownMeasures.Steps(barriers, settings)),
        ];
        return true;

        DateTime Since(DateOnly day) => area.ToUtc(day.ToDateTime(TimeOnly.MinValue));
    }
}
