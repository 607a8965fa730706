using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Record.Support;
using Platform.Sdk.Data;
using Platform.Sdk.Rules;

namespace Record.Tests.Support;

public sealed class CaseloadTests
{
    private const int Limit = 3;

    [Theory, EveryEngine]
    public async Task A_caseload_takes_exactly_the_people_it_has_room_for_however_many_start_at_once(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.SupportedAsync();
        var people = new List<Guid>();
        for (var i = 0; i < 8; i++)
        {
            people.Add(await scene.PersonAsync());
        }

        var answers = await Task.WhenAll(people.Select(person => Scene.RefusalAsync(() => scene.SupportAsync(person))));

        Assert.Equal(Limit - 1, answers.Count(refusal => refusal is null));
        Assert.All(answers.OfType<Exception>(), refusal =>
            Assert.StartsWith("This caseload is full: 3 of 3 people.", Assert.IsType<RuleBrokenException>(refusal).Message, StringComparison.Ordinal));
        Assert.Equal(Limit, await scene.ReadAsync(d => d.OneAsync<int>(SceneSql.Supports, new { module = Outreach.Key })));
    }

    [Theory, EveryEngine]
    public async Task Both_guard_rows_are_written_before_anything_is_counted(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.SupportedAsync();
        var person = await scene.PersonAsync();
        scene.Platform.Sql.Clear();

        await scene.SupportAsync(person);

        var ran = scene.Platform.Sql.Runs.Where(run => run.Transaction is not null).Select(run => run.Sql).ToList();
        Assert.Same(SupportSql.GuardPerson, ran.First());
        Assert.Equal(
            [SupportSql.GuardPerson, SupportSql.HasDied, SupportSql.CountOpenOfPerson, SupportSql.ClosedTo, SupportSql.GuardCaseload, SupportSql.WorksHere, SupportSql.CountOwn, SupportSql.Start],
            ran.Take(8));
    }

    [Theory, EveryEngine]
    public async Task A_worker_is_told_what_to_do_when_the_caseload_is_full_and_nothing_is_kept(DatabaseEngine engine)
    {
        await using var scene = await FullAsync(engine);
        var person = await scene.PersonAsync();

        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => scene.SupportAsync(person, reason: "I can manage"));

        Assert.Equal("This caseload is full: 3 of 3 people. Leave the support with the team for now, or ask a team lead to start it.", refusal.Message);
        Assert.Empty(await scene.SentencesAsync(person));
        await scene.SupportAsync(person, lead: false);
    }

    [Theory, EveryEngine]
    public async Task A_lead_goes_over_the_limit_only_with_a_reason_which_is_kept(DatabaseEngine engine)
    {
        await using var scene = await FullAsync(engine);
        var person = await scene.PersonAsync();

        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => OverAsync(" "));
        await OverAsync("Leaves hospital tomorrow");

        Assert.Equal("Input.OverLimitReason", refusal.Field);
        Assert.Equal("Leaves hospital tomorrow", await scene.ReadAsync(d => d.OneAsync<string>(SceneSql.Reason, new { person })));

        Task<Guid> OverAsync(string reason) => scene.SupportAsync(person, reason: reason, permissions: SupportPermissions.GoOverLimit);
    }

    [Theory, EveryEngine]
    public async Task Support_that_has_ended_leaves_room(DatabaseEngine engine)
    {
        await using var scene = await FullAsync(engine);
        var of = await scene.AsAsync(Scene.Navigator, async services =>
            (await services.GetRequiredService<Caseload>().OptionsAsync()).Single(o => o.ModuleKey == Outreach.Key));
        var (person, support) = (await scene.PersonAsync(), Guid.Empty);
        Assert.True(of.IsFull);
        Assert.Equal("Outreach (3 people, full)", of.Label);

        support = await scene.SupportAsync(person, permissions: SupportPermissions.GoOverLimit, reason: "One more");
        await EndAsync(scene, person, support);
        await Assert.ThrowsAsync<RuleBrokenException>(() => scene.SupportAsync(person));
        await EndAsync(scene, _first.Person, _first.Support);
        await scene.SupportAsync(person);
    }

    [Theory, EveryEngine]
    public async Task A_record_that_is_closed_to_a_worker_shows_in_no_number_of_their_own(DatabaseEngine engine)
    {
        await using var scene = await FullAsync(engine);
        await scene.DoAsync(Scene.Lead, services => services.GetRequiredService<IDatabase>().ExecuteAsync(
            SceneSql.Seal, new { seal = Ids.New(), person = _first.Person, now = scene.Now }));

        var room = await scene.AsAsync(Scene.Navigator, async services =>
            (await services.GetRequiredService<Caseload>().OptionsAsync()).Single(one => one.ModuleKey == Outreach.Key));
        await scene.SupportAsync(await scene.PersonAsync());

        Assert.Equal("Outreach (2 people, room for 1 more)", room.Label);
    }

    [Theory, EveryEngine]
    public async Task The_front_door_has_no_limit(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        for (var i = 0; i < Limit + 5; i++)
        {
            await scene.SupportAsync(await scene.PersonAsync(), module: Episodes.FrontDoor);
        }

        Assert.Equal(Limit + 5, await scene.ReadAsync(d => d.OneAsync<int>(SceneSql.Supports, new { module = Episodes.FrontDoor })));
    }

    private (Guid Person, Guid Support) _first;

    private async Task<Scene> FullAsync(DatabaseEngine engine)
    {
        var scene = await Scene.StartAsync(engine);
        _first = await scene.SupportedAsync();
        for (var i = 1; i < Limit; i++)
        {
            await scene.SupportedAsync();
        }

        return scene;
    }

    private static Task EndAsync(Scene scene, Guid person, Guid support) => scene.DoAsync(Scene.Navigator, services =>
        services.GetRequiredService<IDatabase>().ExecuteAsync(SceneSql.End, new { person, support, on = scene.Today }));
}
