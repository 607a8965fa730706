using System.Text.RegularExpressions;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Data.Texts;
using Platform.Sdk.Access;
using Platform.Sdk.Data;

namespace Data.Tests.Reading;

public sealed class VisibilityTests : EngineTests
{
    private static readonly Sql AddPerson = new("insert into core_person (person_id, name) values (@person, @name)");
    private static readonly Sql AddSupport = new("insert into core_support (support_id, person_id, team_id) values (@support, @person, @team)");
    private static readonly Sql Names = new("select p.name from core_person p where {visible p.person_id} order by p.name");
    private static readonly Sql InSight = new("select p.name from {sight} s join core_person p on p.person_id = s.person_id order by p.name");
    private static readonly Sql Pairs = new(
        """
        select count(*) from core_person p join core_person q on p.person_id <> q.person_id
        where {visible p.person_id} and {visible q.person_id}
        """);

    private readonly Guid _north = Ids.New();
    private readonly Guid _south = Ids.New();

    [Theory, EveryEngine]
    public async Task A_worker_sees_the_people_of_their_team_and_no_others(DatabaseEngine engine)
    {
        var test = await WithPeopleAsync(engine);
        await using var north = test.Open(Of(_north));
        await using var south = test.Open(Of(_south));
        Assert.Equal(["Ada", "Ben"], await north.ManyAsync<string>(Names));
        Assert.Equal(["Ben"], await south.ManyAsync<string>(Names));
    }

    [Theory, EveryEngine]
    public async Task Nobody_sees_nothing(DatabaseEngine engine)
    {
        var test = await WithPeopleAsync(engine);
        await using var nobody = test.Open();
        Assert.Empty(await nobody.ManyAsync<string>(Names));
    }

    [Theory, EveryEngine]
    public async Task Two_markers_share_the_one_team(DatabaseEngine engine)
    {
        var test = await WithPeopleAsync(engine);
        await using var north = test.Open(Of(_north));
        Assert.Equal(2, await north.OneAsync<int>(Pairs));
    }

    [Theory, EveryEngine]
    public async Task Arguments_cannot_name_another_team(DatabaseEngine engine)
    {
        var test = await WithPeopleAsync(engine);
        await using var south = test.Open(Of(_south));
        Assert.Equal(["Ben"], await south.ManyAsync<string>(Names, new { visibleTeam = _north }));
    }

    [Theory]
    [InlineData("{visible person_id}")]
    [InlineData("{visible visible_support.person_id}")]
    [InlineData("{visibel p.person_id}")]
    [InlineData("{visible p.person_id or 1 = 1}")]
    [InlineData("{ visible p.person_id}")]
    public void A_marker_written_otherwise_is_refused(string marker) =>
        Assert.Throws<FormatException>(() => Visibility.Expand($"select name from core_person p where {marker}"));

    [Theory]
    [InlineData("where {visible t.person_id}", "t.person_id")]
    [InlineData("from {sight} s", "visible_one.person_id")]
    public void A_marker_becomes_a_condition_of_fixed_parameters(string written, string column)
    {
        var expanded = Visibility.Expand(written);
        Assert.Equal(Visibility.Parameters.Keys.Order(), Regex.Matches(expanded, @"@\w+").Select(match => match.Value).Distinct().Order());
        Assert.Contains(column, expanded, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Everybody_in_sight_is_there_once(DatabaseEngine engine)
    {
        var test = await WithPeopleAsync(engine);
        await using var north = test.Open(Of(_north));
        await using var south = test.Open(Of(_south));
        await using var nobody = test.Open();
        Assert.Equal(["Ada", "Ben"], await north.ManyAsync<string>(InSight));
        Assert.Equal(["Ben"], await south.ManyAsync<string>(InSight));
        Assert.Empty(await nobody.ManyAsync<string>(InSight));
    }

    private static CurrentWorker Of(Guid team)
    {
        var worker = new CurrentWorker();
        worker.Become(new SignedInWorker(Ids.New(), "Wren", team, "Team", Ids.New(), "Organisation", new DateOnly(2026, 11, 23), new HashSet<string>()));
        return worker;
    }

    private async Task<TestDatabase> WithPeopleAsync(DatabaseEngine engine)
    {
        var test = await MigratedAsync(engine);
        await using var database = test.Open();
        var (ada, ben, cat) = (Ids.New(), Ids.New(), Ids.New());
        await database.TransactAsync(async () =>
        {
            foreach (var (person, name) in new[] { (ada, "Ada"), (ben, "Ben"), (cat, "Cat") })
            {
                await database.ExecuteOneAsync(AddPerson, new { person, name });
            }

            foreach (var (person, team) in new[] { (ada, _north), (ada, _north), (ben, _north), (ben, _south) })
            {
                await database.ExecuteOneAsync(AddSupport, new { support = Ids.New(), person, team });
            }
        });
        return test;
    }
}
