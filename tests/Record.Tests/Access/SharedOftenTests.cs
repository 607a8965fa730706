using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.People;
using Record.Tests.Access.Worlds;
using Record.Tests.Support;

namespace Record.Tests.Access;

public sealed class SharedOftenTests
{
    private static readonly DateOnly s_first = new(2026, 1, 1), s_last = new(2026, 12, 31);

    [Theory, EveryEngine]
    public async Task What_is_shared_is_as_long_as_there_are_kinds_however_many_agreements_there_are(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync();
        await scene.DoAsync(Scene.Lead, async services =>
        {
            var database = services.GetRequiredService<IDatabase>();
            for (var agreement = 0; agreement < 70; agreement++)
            {
                var sharing = Ids.New();
                await database.ExecuteAsync(WorldSql.Share, new
                {
                    id = sharing, person, organisation = "Exampleton Homes", from = s_first, until = s_last.AddDays(agreement), now = scene.Now, endedAt = (DateTime?)null,
                });
                foreach (var kind in (InformationKind[])[InformationKind.Story, InformationKind.Offending])
                {
                    await database.ExecuteAsync(WorldSql.Kind, new { id = Ids.New(), person, sharing, kind });
                }
            }
        });

        var seen = await scene.AsAsync(Scene.Housing, services =>
        {
            var worker = services.GetRequiredService<CurrentWorker>();
            worker.Show(new Showing(InformationKind.Story, false));
            return services.GetRequiredService<IDatabase>().OneAsync<PersonInView>(PersonSql.InView, new
            {
                person, team = (Guid?)worker.TeamId, organisation = worker.OrganisationId, today = (DateOnly?)scene.Today, since = (DateOnly?)scene.Today, worker = (Guid?)worker.Id, now = (DateTime?)scene.Now,
            });
        });

        Assert.Equal(["Offending", "Story"], seen!.Shared!.Split(' ').Order(StringComparer.Ordinal));
        Assert.Equal(s_last.AddDays(69), seen.SharedUntil);
    }
}
