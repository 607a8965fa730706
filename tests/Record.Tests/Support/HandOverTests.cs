using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Record.BreakGlass;
using Platform.Record.Contacts;
using Platform.Record.Support;
using Platform.Record.Support.HandingOn;
using Platform.Record.Work;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Record.Tests.Support;

public sealed class HandOverTests
{
    [Theory, EveryEngine]
    public async Task What_a_worker_leads_goes_to_the_lead_of_their_team_and_the_timeline_says_so(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (first, _) = await scene.SupportedAsync();
        await scene.SupportedAsync("Alex");
        var (worker, team) = await scene.AsAsync(Scene.Navigator, WhoAsync);

        await scene.DoAsync(Scene.Lead, async services =>
        {
            var hand = services.GetRequiredService<HandOver>();
            var taker = (await hand.TakersAsync(worker)).First(one => one.TeamId == team);
            Assert.Equal(("Lee Leader", true), (taker.Name, taker.Leads));
            await hand.HoldAsync(worker, taker.WorkerId);
            await hand.RunAsync(worker, new Dictionary<Guid, Guid> { [team] = taker.WorkerId });
        });

        Assert.Empty(await scene.AsAsync(Scene.Lead, services => services.GetRequiredService<HandOver>().LedAsync(worker)));
        Assert.Contains("Lee Leader became the lead worker", await scene.SentencesAsync(first));
        var (lead, _) = await scene.AsAsync(Scene.Lead, WhoAsync);
        Assert.Equal([lead, lead], await scene.ReadAsync(database => database.ManyAsync<Guid>(SceneSql.Leads)));
    }

    [Theory, EveryEngine]
    public async Task Nothing_is_handed_on_to_nobody(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.SupportedAsync();
        var (worker, _) = await scene.AsAsync(Scene.Navigator, WhoAsync);

        await Assert.ThrowsAsync<RuleBrokenException>(() => scene.DoAsync(Scene.Lead, services =>
            services.GetRequiredService<HandOver>().RunAsync(worker, new Dictionary<Guid, Guid>())));
    }

    [Theory, EveryEngine]
    public async Task Where_nobody_of_the_team_may_open_it_it_waits_and_governance_is_told_of_the_team_alone(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync();
        var (worker, team) = await scene.AsAsync(Scene.Navigator, WhoAsync);
        await scene.DoAsync(Scene.Navigator, services =>
            services.GetRequiredService<IDatabase>().ExecuteAsync(SceneSql.Seal, new { seal = Ids.New(), person, now = scene.Now }));

        await scene.DoAsync(Scene.Lead, async services =>
        {
            var hand = services.GetRequiredService<HandOver>();
            var taker = (await hand.TakersAsync(worker)).First(one => one.TeamId == team);
            await hand.HoldAsync(worker, taker.WorkerId);
            await hand.RunAsync(worker, new Dictionary<Guid, Guid> { [team] = taker.WorkerId });
        });

        Assert.Equal([null], await scene.ReadAsync(database => database.ManyAsync<Guid?>(SceneSql.Leads)));
        var told = Assert.Single(await scene.ReadAsync(database => database.ManyAsync<string>(SceneSql.WorkOfNobody, new { kind = "core.nobody-there" })));
        Assert.StartsWith("In Navigators something waits that nobody there may open.", told, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Who_changes_team_takes_along_what_is_about_nobody_only_where_nobody_else_is_left(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.PersonAsync();
        var (housing, there) = await scene.AsAsync(Scene.Housing, WhoAsync);
        var (navigator, team) = await scene.AsAsync(Scene.Navigator, WhoAsync);
        await scene.DoAsync(Scene.Lead, async services =>
        {
            var (work, database) = (services.GetRequiredService<WorkItems>(), services.GetRequiredService<IDatabase>());
            await database.ExecuteAsync(SceneSql.Seal, new { seal = Ids.New(), person, now = scene.Now });
            await database.ExecuteAsync(SceneSql.Left, new { email = "homes-lead@demo.example", now = scene.Now });
            await work.RaiseAsync(ContactTimeline.TryAgain, new NewWork(person, "Ring them.", scene.Today, navigator, team, "/"));
            await work.RaiseAsync(ContactTimeline.TryAgain, new NewWork(null, "Ring the hostel.", scene.Today, navigator, team, "/"));
            await work.RaiseAsync(ContactTimeline.TryAgain, new NewWork(null, "Ring the landlord.", scene.Today, housing, there, "/"));
            foreach (var one in (Guid[])[navigator, housing]) await services.GetRequiredService<OpenWork>().LeaveAsync(one, one == housing ? team : there);
        });

        var rows = await scene.ReadAsync(database => database.ManyAsync<WaitingRow>(SceneSql.Waiting));
        Assert.Equal(((Guid?)null, team), rows.Single(row => row.Sentence == "Ring them.") is var left ? (left.WorkerId, left.TeamId) : default);
        Assert.Equal(team, rows.Single(row => row.Sentence == "Ring the hostel.").TeamId);
        Assert.Equal((housing, team), rows.Single(row => row.Sentence == "Ring the landlord.") is var taken ? (taken.WorkerId, taken.TeamId) : default);
    }

    [Theory, EveryEngine]
    public async Task Whoever_may_open_no_record_any_more_leaves_what_is_about_people_to_the_team_and_has_nothing_open(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync();
        var (worker, team) = await scene.AsAsync(Scene.Navigator, WhoAsync);
        await scene.DoAsync(Scene.Lead, async services =>
        {
            var (work, database) = (services.GetRequiredService<WorkItems>(), services.GetRequiredService<IDatabase>());
            await work.RaiseAsync(ContactTimeline.TryAgain, new NewWork(person, "Ring them.", scene.Today, worker, team, "/"));
            await work.RaiseAsync(ContactTimeline.TryAgain, new NewWork(null, "Ring the hostel.", scene.Today, worker, team, "/"));
            await database.ExecuteAsync(SceneSql.Open, new { id = Ids.New(), person, worker, now = scene.Now, until = scene.Now.AddHours(8) });

            await services.GetRequiredService<OpenWork>().LeavePeopleAsync(worker);
            await services.GetRequiredService<EmergencyAccess>().EndAllOfAsync(worker);
        });

        var rows = await scene.ReadAsync(database => database.ManyAsync<WaitingRow>(SceneSql.Waiting));
        Assert.Null(rows.Single(row => row.Sentence == "Ring them.").WorkerId);
        Assert.Equal(worker, rows.Single(row => row.Sentence == "Ring the hostel.").WorkerId);
        Assert.Equal([scene.Now], await scene.ReadAsync(database => database.ManyAsync<DateTime>(SceneSql.OpenUntil, new { person })));
    }

    [Theory, EveryEngine]
    public async Task A_peer_supporter_takes_nobody_over(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.SupportedAsync();
        var (worker, team) = await scene.AsAsync(Scene.Navigator, WhoAsync);
        await scene.DoAsync(Scene.Navigator, services => services.GetRequiredService<IDatabase>().ExecuteAsync(SceneSql.MakePeer));

        var able = await scene.AsAsync(Scene.Lead, services => services.GetRequiredService<HandOver>().TakersAsync(worker));

        Assert.DoesNotContain(able, one => one.Name == "Lee Leader");
        Assert.DoesNotContain(able, one => one.TeamId == team && one.Name.StartsWith("Pat", StringComparison.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task Where_only_work_was_left_that_nobody_of_the_team_may_open_governance_is_told_too(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.PersonAsync();
        await scene.SupportAsync(person, lead: false);
        var (worker, team) = await scene.AsAsync(Scene.Navigator, WhoAsync);

        await scene.DoAsync(Scene.Lead, async services =>
        {
            var (work, database) = (services.GetRequiredService<WorkItems>(), services.GetRequiredService<IDatabase>());
            await work.RaiseAsync(ContactTimeline.TryAgain, new NewWork(person, "Ring them.", scene.Today, worker, team, "/"));
            await database.ExecuteAsync(SceneSql.Seal, new { seal = Ids.New(), person, now = scene.Now });
            await services.GetRequiredService<ClosedToLead>().HandOnAsync(person);
        });

        Assert.Null(Assert.Single(await scene.ReadAsync(database => database.ManyAsync<WaitingRow>(SceneSql.Waiting)), row => row.Sentence == "Ring them.").WorkerId);
        Assert.Single(await scene.ReadAsync(database => database.ManyAsync<string>(SceneSql.WorkOfNobody, new { kind = "core.nobody-there" })));
    }

    [Theory, EveryEngine]
    public async Task Nobody_becomes_the_lead_of_a_record_that_was_closed_to_them_while_their_page_was_open(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (started, waiting) = (await scene.PersonAsync(), await scene.PersonAsync("Alex"));
        var support = await scene.SupportAsync(waiting, lead: false);
        var (worker, _) = await scene.AsAsync(Scene.Navigator, WhoAsync);
        var card = Assert.Single(await scene.AsAsync(Scene.Navigator, services => services.GetRequiredService<Episodes>().OfAsync(waiting)), one => one.SupportId == support);
        foreach (var person in (Guid[])[started, waiting])
        {
            await scene.DoAsync(Scene.Lead, services => services.GetRequiredService<IDatabase>().ExecuteAsync(SceneSql.KeepAway, new { id = Ids.New(), person, worker, now = scene.Now }));
        }

        var start = await Scene.RefusalAsync(() => scene.SupportAsync(started));
        var take = await Scene.RefusalAsync(() => scene.DoAsync(Scene.Navigator, services => services.GetRequiredService<Episodes>().TakeUpAsync(waiting, card, null)));

        Assert.Equal("This cannot be done any more. Go back to My day.", Assert.IsType<RuleBrokenException>(start).Message);
        Assert.Equal(start!.Message, Assert.IsType<RuleBrokenException>(take).Message);
        Assert.Equal([null], await scene.ReadAsync(database => database.ManyAsync<Guid?>(SceneSql.Leads)));
    }

    private static Task<(Guid Worker, Guid Team)> WhoAsync(IServiceProvider services)
    {
        var current = services.GetRequiredService<CurrentWorker>();
        return Task.FromResult((current.Id, current.TeamId));
    }
}
