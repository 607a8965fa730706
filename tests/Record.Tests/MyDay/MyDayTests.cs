using System.Net;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Sdk.Record;
using Record.Tests.Support;

namespace Record.Tests.MyDay;

public sealed class MyDayTests
{
    [Theory, EveryEngine]
    public async Task The_quiet_stand_first_and_the_longest_quiet_before_them(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var ash = await scene.SupportedAsync("Ash", daysAgo: 90);
        var bo = await scene.SupportedAsync("Bo", daysAgo: 90);
        await scene.SupportedAsync("Cy", daysAgo: 20);
        await scene.ContactAsync(ash, ContactMethod.Phone, twoWay: true, daysAgo: 3);
        await scene.ContactAsync(bo, ContactMethod.Phone, twoWay: true, daysAgo: 30);
        await scene.ContactAsync(bo, ContactMethod.Phone, twoWay: false, daysAgo: 40);
        await scene.ContactAsync(bo, ContactMethod.Phone, twoWay: false, daysAgo: 5);
        await scene.ContactAsync(bo, ContactMethod.Visit, twoWay: false, daysAgo: 4);
        using var browser = await scene.Platform.SignInAsync(Scene.Navigator);

        var page = await browser.OpenAsync("/");

        Assert.Equal(["Bo", "Cy", "Ash"], page.Document.QuerySelectorAll("main li bdi").Select(e => e.TextContent));
        Assert.Equal(2, page.Document.QuerySelectorAll("main li .govuk-tag--yellow").Length);
        Assert.Contains("We have not reached Bo since 24 October (2 tries: 1 call, 1 visit).", page.Text, StringComparison.Ordinal);
        Assert.Contains("We have not reached Cy yet; support began 20 days ago (no tries yet).", page.Text, StringComparison.Ordinal);
        Assert.Contains("Last in touch 3 days ago.", page.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Each_role_has_a_day_and_only_those_who_work_with_people_see_any(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.SupportedAsync("Ash");
        string[] roles = ["navigator", "lead", "frontdoor", "housing", "peer", "governance", "commissioner", "admin"];

        foreach (var role in roles)
        {
            using var browser = await scene.Platform.SignInAsync($"{role}@demo.example");
            var page = await browser.OpenAsync("/");
            Assert.Equal((HttpStatusCode.OK, "My day"), (page.Status, page.TextOf("h1")));
            Assert.Equal(role == "navigator", page.Text.Contains("Ash", StringComparison.Ordinal));
        }
    }

    [Theory, EveryEngine]
    public async Task Whoever_may_not_search_is_not_sent_to_the_search(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var peer = await scene.Platform.SignInAsync("peer@demo.example");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);

        Assert.Null((await peer.OpenAsync("/")).Document.QuerySelector("main a[href='/people/search']"));
        Assert.NotNull((await navigator.OpenAsync("/")).Document.QuerySelector("main a[href='/people/search']"));
    }

    [Theory, EveryEngine]
    public async Task A_list_that_does_not_fit_says_so_and_keeps_whom_nobody_has_reached_for_longest(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        for (var number = 0; number < 200; number++)
        {
            var reached = await scene.PersonAsync($"Reached {number}");
            await scene.ContactAsync((reached, await scene.SupportAsync(reached, module: "core", daysAgo: 100)), ContactMethod.Phone, twoWay: true, daysAgo: 1);
        }

        await scene.SupportAsync(await scene.PersonAsync("Bo"), module: "core", daysAgo: 50);
        using var browser = await scene.Platform.SignInAsync(Scene.Navigator);

        var page = await browser.OpenAsync("/");

        Assert.Equal("Bo", page.Document.QuerySelector("main li bdi")!.TextContent);
        Assert.Contains("There are more people than fit here.", page.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_waits_with_the_team_is_seen_and_taken_up(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.SupportAsync(await scene.PersonAsync("Ash"), lead: false);
        using var browser = await scene.Platform.SignInAsync(Scene.Lead);
        using var other = await scene.Platform.SignInAsync(Scene.Housing);

        var waiting = await browser.OpenAsync("/");
        Assert.Contains("Waiting for a lead worker in your team", waiting.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ash", (await other.OpenAsync("/")).Text, StringComparison.Ordinal);

        var after = await browser.SubmitAsync(await browser.OpenAsync(waiting.LinkTo("Take up")));

        Assert.DoesNotContain("Waiting for a lead worker", after.Text, StringComparison.Ordinal);
        Assert.Contains("Ash", after.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task It_asks_five_queries_of_its_own_however_many_people(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.SupportedAsync();
        using var browser = await scene.Platform.SignInAsync(Scene.Navigator);
        var few = await QueriesAsync();
        for (var i = 0; i < 2; i++)
        {
            await scene.ContactAsync(await scene.SupportedAsync(), ContactMethod.Visit, twoWay: false, daysAgo: 1);
        }

        Assert.Equal(["MyDaySql.Appointments", "MyDaySql.Caseload", "MyDaySql.Tries", "MyDaySql.Waiting", "MyDaySql.Work"], few);
        Assert.Equal(few, await QueriesAsync());

        async Task<IEnumerable<string>> QueriesAsync()
        {
            scene.Platform.Sql.Clear();
            await browser.OpenAsync("/");
            return [.. scene.Platform.Sql.Runs.Select(run => run.Sql.Name).Where(name => name.StartsWith("MyDay", StringComparison.Ordinal)).Order()];
        }
    }
}
