using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Record.Tests.Access.Worlds;

namespace Record.Tests.Support.Lasting;

/// <summary>A module hears of support that ended while it was off, once it is on again.</summary>
public sealed class ToldLateTests
{
    private static readonly Sql s_ended = new("""
        insert into core_support (support_id, person_id, module_key, team_id, phase, started_on, ended_on, untold, version)
        select @id, @person, 'listening', t.team_id, 'Ended', @on, @on, @untold, 1 from core_team t where t.name = 'Navigators'
        """);

    private static readonly Sql s_heard = new("select t.sentence from core_timeline t where t.person_id = @person and t.kind = 'listening.heard'");

    [Theory, EveryEngine]
    public async Task It_is_told_once_and_of_what_it_was_told_before_not_again(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine, new Listening());
        var (sam, bo) = (Ids.New(), Ids.New());
        await platform.InScopeAsync(async scope =>
        {
            await scope.Database.TransactAsync(async () =>
            {
                foreach (var (person, untold) in ((Guid, string?)[])[(sam, "MovedOn"), (bo, null)])
                {
                    await scope.Database.ExecuteAsync(WorldSql.Person, new { person, name = "Sam", now = scope.Now });
                    await scope.Database.ExecuteOneAsync(s_ended, new { id = Ids.New(), person, on = scope.Today, untold });
                }
            });
            return true;
        });

        for (var times = 0; times < 2; times++)
        {
            await platform.RunJobsAsync();
            Assert.Equal(["Heard that MovedOn"], await HeardAsync(sam));
            Assert.Empty(await HeardAsync(bo));
            platform.Clock.Advance(TimeSpan.FromHours(2));
        }

        Task<IReadOnlyList<string>> HeardAsync(Guid person) => platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(s_heard, new { person }));
    }
}
