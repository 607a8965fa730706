using Navigator.Barriers;
using Navigator.Barriers.Steps;
using Platform.Conformance;
using Platform.Conformance.Running;
using Platform.Sdk.Access;
using Platform.Sdk.Data;

namespace Navigator.Tests;

public sealed class NavigatorConforms : ModuleConformance<NavigatorModule>
{
    /// <summary>Barriers enough for one to be changed, one to be taken a step on and one to be settled.</summary>
    protected override Task BeforehandAsync(TestPlatform platform, Guid person, Guid team) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(async () =>
        {
            for (var at = 0; at < 3; at++)
            {
                var barrier = Ids.New();
                await scope.Database.ExecuteAsync(BarrierSql.Raise, new
                {
                    barrier, person, team, raisedOn = scope.Today, raisedBy = RaisedBy.Us, writtenBy = "Kit", service = "Kit service", serviceKey = "kit service", sector = Sector.Other, kind = "threshold",
                    tellsOf = InformationKind.Support, aboutSafety = false, effect = "Kittish words", tried = (string?)null, level = Level.Manager, asked = "Kit", owner = (Guid?)null, ownerName = (string?)null, seenTo = (SeenTo?)null, rung = Rung.Colleague,
                    dueOn = scope.Today,
                });
                await scope.Database.ExecuteAsync(StepSql.Start, new
                {
                    step = Ids.New(), person, barrier, rung = Rung.Colleague, route = (Route?)null, asked = "Kit", startedOn = scope.Today, dueOn = scope.Today,
                });
            }
        });
        return true;
    });
}
