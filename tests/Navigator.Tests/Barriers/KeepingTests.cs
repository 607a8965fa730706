using Navigator.Barriers;
using Navigator.Barriers.Settling;
using Navigator.Barriers.Steps;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using static Navigator.Tests.Barriers.BarrierScene;

namespace Navigator.Tests.Barriers;

public sealed class KeepingTests
{
    private const string Hostile = "<script>x</script>\"'&";

    [Theory, EveryEngine]
    public async Task What_is_typed_is_shown_to_the_letter_and_never_run(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();
        using var lead = await scene.LeadAsync();

        var barrier = await RaiseAsync(browser, person, ("Input.Service", Hostile), ("Input.Effect", Hostile), ("Input.Tried", Hostile), ("Input.Asked", Hostile));
        await StepAsync(browser, barrier, Rung.Manager, ("Input.Answer", Hostile), ("Input.Asked", Hostile));
        var pages = new List<TestPage> { barrier };
        foreach (var path in (string[])[barrier.Path, $"/navigator/barriers/for-person/{person}", $"/people/{person}", "/navigator/barriers/list", $"/navigator/barriers/raising/add/{person}", $"/navigator/barriers/steps/take/{person}/{IdOf(barrier)}"])
        {
            pages.Add(await browser.OpenAsync(path));
        }

        pages.Add(await lead.OpenAsync("/navigator/barriers/together"));
        pages.Add(await SettleAsync(browser, barrier, nameof(Outcome.Agreement), ("Input.Words", Hostile), ("Input.Proof", Hostile)));
        foreach (var page in pages)
        {
            Assert.DoesNotContain("<script>x", page.Html, StringComparison.OrdinalIgnoreCase);
            Assert.True(page.Text.Contains(Hostile, StringComparison.Ordinal) || page.Document.QuerySelectorAll("option").Any(option => option.GetAttribute("value") == Hostile), page.Path);
        }
    }

    [Theory, EveryEngine]
    public async Task A_barrier_names_a_service_and_nobody(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync("Sam Sample");
        using var browser = await scene.NavigatorAsync();

        var again = await RaiseAsync(browser, person, ("Input.Service", "The file of sam sample"));
        Assert.Contains("Name the service and nobody's own name", again.Text, StringComparison.Ordinal);
        Assert.Equal("The file of sam sample", again.Document.QuerySelector("[name='Input.Service']")!.GetAttribute("value"));

        Assert.Contains("Name the service in words.", (await RaiseAsync(browser, person, ("Input.Service", "!!!"))).Text, StringComparison.Ordinal);
        Assert.Contains("Choose what stands in the way.", (await RaiseAsync(browser, person, ("Input.Kind", "no-such-kind"))).Text, StringComparison.Ordinal);
        var asked = await RaiseAsync(browser, person, ("Input.Service", "Sample House"));
        Assert.Contains("“sample” is in their name too.", asked.Text, StringComparison.Ordinal);
        Assert.Equal("Sample House", asked.Document.QuerySelector("[name='Input.Service']")!.GetAttribute("value"));
        Assert.Single(asked.Document.QuerySelectorAll("[type=checkbox][name='Input.IsItsOwnName']"));
        Assert.Contains("Sample House", (await browser.SubmitAsync(asked, new Dictionary<string, string?> { ["Input.IsItsOwnName"] = "true" })).Text, StringComparison.Ordinal);
        Assert.Empty((await browser.OpenAsync($"/navigator/barriers/raising/add/{person}")).Document.QuerySelectorAll("[name='Input.IsItsOwnName']"));
    }

    [Theory, EveryEngine]
    public async Task An_answer_is_due_today_at_the_earliest_and_within_a_year(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();

        Assert.Contains("Choose today or a later day", (await RaiseAsync(browser, person, Date("DueOn", scene.Today.AddDays(-1)))).Text, StringComparison.Ordinal);
        Assert.Contains("This is more than a year ahead.", (await RaiseAsync(browser, person, Date("DueOn", scene.Today.AddDays(366)))).Text, StringComparison.Ordinal);
        Assert.Equal(scene.Today, (await RowAsync(scene, person, IdOf(await RaiseAsync(browser, person, Date("DueOn", scene.Today))))).DueOn);
        Assert.Equal(scene.Today.AddDays(365), (await RowAsync(scene, person, IdOf(await RaiseAsync(browser, person, Date("DueOn", scene.Today.AddDays(365)))))).DueOn);
    }

    [Theory, EveryEngine]
    public async Task Services_that_were_named_before_are_offered_once(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, other) = (await scene.SupportedAsync(), await scene.SupportedAsync("Bo"));
        await WriteAsync(scene, other, new("Mill Road practice"));
        await WriteAsync(scene, other, new("the mill road Practice"));
        await WriteAsync(scene, person, new("Another"));
        using var browser = await scene.NavigatorAsync();

        var page = await browser.OpenAsync($"/navigator/barriers/raising/add/{person}");

        Assert.Equal(["Another", "Mill Road practice"], page.Document.QuerySelectorAll("#services option").Select(option => option.GetAttribute("value")));
        Assert.Equal("services", page.Document.QuerySelector("[name='Input.Service']")!.GetAttribute("list"));
    }

    [Theory, EveryEngine]
    public async Task The_reminder_is_for_whoever_sees_to_it_and_moves_with_them(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var nadia = await scene.NavigatorAsync();
        using var lee = await scene.LeadAsync();
        var barrier = await RaiseAsync(lee, person, ("Input.SeenTo", nameof(SeenTo.Lead)));
        Assert.Contains("Nadia Navigator", barrier.Text, StringComparison.Ordinal);
        Assert.Contains("An answer about a barrier is due.", (await nadia.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("An answer about a barrier is due.", (await lee.OpenAsync("/")).Text, StringComparison.Ordinal);

        await lee.SubmitAsync(await lee.OpenAsync(barrier.LinkTo("Change")), new Dictionary<string, string?> { ["Input.SeenTo"] = nameof(SeenTo.Me), ["Input.Effect"] = "Sent away three times" });

        Assert.DoesNotContain("An answer about a barrier is due.", (await nadia.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("An answer about a barrier is due.", (await lee.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Sent away three times", (await lee.OpenAsync(barrier.Path)).Text, StringComparison.Ordinal);
        await StepAsync(lee, barrier, Rung.Manager, ("Input.SeenTo", nameof(SeenTo.Team)));
        Assert.Contains("An answer about a barrier is due.", (await nadia.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Null(Assert.Single(await WorkAsync(scene, person)).WorkerId);
    }

    [Theory, EveryEngine]
    public async Task The_teams_list_is_paged_by_the_day_on_which_an_answer_is_due(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        for (var at = 0; at < 27; at++) await WriteAsync(scene, person, new($"Service {at:00}") { DueInDays = at / 2 });
        using var browser = await scene.NavigatorAsync();

        var first = await browser.OpenAsync("/navigator/barriers/list");
        var second = await browser.OpenAsync(first.LinkTo("Those that are due later"));

        Assert.Equal(25, first.Document.QuerySelectorAll("main li").Length);
        Assert.Equal(2, second.Document.QuerySelectorAll("main li").Length);
        Assert.Equal(27, first.Document.QuerySelectorAll("main li a").Concat(second.Document.QuerySelectorAll("main li a")).Select(one => one.TextContent).Distinct().Count());
        Assert.Equal(first.Text, (await browser.OpenAsync(second.LinkTo("Back to those that are due first"))).Text);
        Assert.Contains("There are no more.", (await browser.OpenAsync($"/navigator/barriers/list?after=9999-12-31.{Guid.Empty}")).Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await browser.AskAsync($"/navigator/barriers/list?after={Guid.Empty}")).Status);
    }

    [Theory, EveryEngine]
    public async Task The_teams_list_goes_on_from_where_it_was_also_where_the_last_of_the_page_before_is_elsewhere_meanwhile(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, other) = (await scene.SupportedAsync(), await scene.SupportedAsync("Bo"));
        for (var at = 0; at < 24; at++) await WriteAsync(scene, person, new($"Service {at:00}") { DueInDays = at / 2 });
        await WriteAsync(scene, other, new("The last of the page") { DueInDays = 20 });
        for (var at = 0; at < 2; at++) await WriteAsync(scene, person, new($"Later {at}") { DueInDays = 21 + at });
        using var browser = await scene.NavigatorAsync();
        var first = await browser.OpenAsync("/navigator/barriers/list");
        Assert.Contains("The last of the page", first.Document.QuerySelectorAll("main li")[^1].TextContent, StringComparison.Ordinal);

        await StepAsync(browser, await browser.OpenAsync(first.LinkTo("The last of the page")), Rung.Manager, Date("Input.DueOn", scene.Today.AddDays(30)));
        Assert.Equal(["Later 0", "Later 1", "The last of the page"], await NextAsync());
        await RunAsync(scene, BarrierSceneSql.Lock, new { id = Ids.New(), person = other, now = scene.Now, email = "navigator@demo.example" });
        Assert.Equal(["Later 0", "Later 1"], await NextAsync());

        async Task<IEnumerable<string>> NextAsync() =>
            [.. (await browser.OpenAsync(first.LinkTo("Those that are due later"))).Document.QuerySelectorAll("main li a bdi:first-child").Select(one => one.TextContent)];
    }

    [Theory, EveryEngine]
    public async Task Nobody_is_asked_in_the_name_of_somebody_who_died_and_a_mistake_brings_it_back(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();
        var barrier = await RaiseAsync(browser, person);
        var settled = await SettleAsync(browser, await RaiseAsync(browser, person, ("Input.Service", "Other team")), nameof(Outcome.None), ("Input.Reason", nameof(StopReason.AnotherWay)));

        await browser.SubmitAsync(await browser.OpenAsync($"/people/{person}/died"), new Dictionary<string, string?> { ["Input.ToldBy"] = "The neighbour" });

        Assert.Empty(await WorkAsync(scene, person));
        Assert.Equal((BarrierState.Stopped, StopReason.Died), ((await RowAsync(scene, person, IdOf(barrier))).State, (await RowAsync(scene, person, IdOf(barrier))).StopReason));
        Assert.Equal((scene.Today, null), ((await StepsAsync(scene, person, IdOf(barrier))).Single().EndedOn, (await StepsAsync(scene, person, IdOf(barrier))).Single().Answered));
        Assert.Contains("Not asked any more", (await browser.OpenAsync(barrier.Path)).Text, StringComparison.Ordinal);
        var tab = (await browser.OpenAsync($"/navigator/barriers/for-person/{person}")).Text;
        Assert.Contains("No service is asked to change something now.", tab, StringComparison.Ordinal);
        Assert.DoesNotContain("Add a barrier", tab, StringComparison.Ordinal);
        Assert.NotEqual(System.Net.HttpStatusCode.OK, (await browser.AskAsync($"/navigator/barriers/steps/take/{person}/{IdOf(barrier)}")).Status);

        await browser.SubmitAsync(await browser.OpenAsync($"/people/{person}/died/mistake"));

        Assert.Equal(BarrierState.Open, (await RowAsync(scene, person, IdOf(barrier))).State);
        Assert.Null((await StepsAsync(scene, person, IdOf(barrier))).Single().EndedOn);
        Assert.NotNull((await StepsAsync(scene, person, IdOf(settled))).Single().EndedOn);
        Assert.Equal(StopReason.AnotherWay, (await RowAsync(scene, person, IdOf(settled))).StopReason);
        Assert.Single(await WorkAsync(scene, person));
        Assert.Contains("An answer is due on 25 November.", (await StepAsync(browser, await browser.OpenAsync(barrier.Path), Rung.Colleague)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_changed_after_somebody_died_can_still_be_written_down(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();
        var barrier = await RaiseAsync(browser, person);
        await browser.SubmitAsync(await browser.OpenAsync($"/people/{person}/died"), new Dictionary<string, string?> { ["Input.ToldBy"] = "The neighbour" });

        Assert.DoesNotContain("They asked us to stop", (await browser.OpenAsync((await browser.OpenAsync(barrier.Path)).LinkTo("What came of it"))).Text, StringComparison.Ordinal);
        var done = await SettleAsync(browser, await browser.OpenAsync(barrier.Path), nameof(Outcome.PolicyChange));
        Assert.Null((await StepsAsync(scene, person, IdOf(barrier))).Single().Answered);
        await browser.SubmitAsync(await browser.OpenAsync($"/people/{person}/died/mistake"));

        Assert.Contains("Policy change", done.Text, StringComparison.Ordinal);
        Assert.Equal((BarrierState.Settled, Outcome.PolicyChange), ((await RowAsync(scene, person, IdOf(barrier))).State, (await RowAsync(scene, person, IdOf(barrier))).Outcome));
        // what is settled reminds of nothing, though the record puts back what it reminded of
        Assert.Empty(await WorkAsync(scene, person));
    }

    [Theory, EveryEngine]
    public async Task When_support_ends_nobody_is_reminded_the_barrier_stays_and_it_is_taken_up_with_the_next_support(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();
        var barrier = await RaiseAsync(browser, person);
        var support = await SupportAsync(scene, person);
        await RunAsync(scene, BarrierSceneSql.EndSupport, new { person, on = scene.Today });
        await BarrierScene.RaiseAsync(scene, new SupportEnded(person, support.SupportId, "navigator", support.TeamId, support.LeadWorkerId, scene.Today, EndingReason.MovedOn));

        Assert.Empty(await WorkAsync(scene, person));
        Assert.True((await RowAsync(scene, person, IdOf(barrier))).IsOpen);
        Assert.Contains("None is open.", (await browser.OpenAsync("/navigator/barriers/list")).Text, StringComparison.Ordinal);
        // a late answer belongs to the barrier, and nobody begins anything new
        Assert.NotNull((await browser.OpenAsync(barrier.Path)).Document.QuerySelector($"a[href='/navigator/barriers/settling/settle/{person}/{IdOf(barrier)}']"));
        Assert.NotEqual(System.Net.HttpStatusCode.OK, (await browser.AskAsync($"/navigator/barriers/raising/add/{person}")).Status);

        await RunAsync(scene, BarrierSceneSql.GoOn, new { person });
        await BarrierScene.RaiseAsync(scene, new SupportStarted(person, support.SupportId, "navigator", support.TeamId, support.LeadWorkerId, scene.Today.AddDays(-20)));

        Assert.Equal((new DateOnly(2026, 11, 25), support.LeadWorkerId), (Assert.Single(await WorkAsync(scene, person)).DueOn, Assert.Single(await WorkAsync(scene, person)).WorkerId));
    }

    [Theory, EveryEngine]
    public async Task A_late_answer_is_written_down_after_support_has_ended(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();
        var barrier = await RaiseAsync(browser, person);
        await RunAsync(scene, BarrierSceneSql.EndSupport, new { person, on = scene.Today });

        Assert.Contains("Repeatable agreement", (await SettleAsync(browser, await browser.OpenAsync(barrier.Path), nameof(Outcome.Agreement))).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Navigators_who_begin_take_nothing_from_a_team_that_still_supports_the_person(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();
        var barrier = await RaiseAsync(browser, person);
        var (support, other) = (await SupportAsync(scene, person), await TeamOfAsync(scene, "housing@demo.example"));

        await BarrierScene.RaiseAsync(scene, new SupportStarted(person, Ids.New(), "navigator", other, null, scene.Today.AddDays(-20)));
        Assert.Equal(support.TeamId, (await RowAsync(scene, person, IdOf(barrier))).TeamId);

        await RunAsync(scene, BarrierSceneSql.MoveToTeamOf, new { person, email = "housing@demo.example" });
        await BarrierScene.RaiseAsync(scene, new SupportStarted(person, support.SupportId, "navigator", other, null, scene.Today.AddDays(-20)));
        Assert.Equal((other, "Hana Housing"), ((await RowAsync(scene, person, IdOf(barrier))).TeamId, (await RowAsync(scene, person, IdOf(barrier))).OwnerName));
        Assert.Single(await WorkAsync(scene, person));
    }

    private static Task<SupportOf> SupportAsync(Scene scene, Guid person) => scene.Platform.InScopeAsync(async scope => (await scope.Database.OneAsync<SupportOf>(BarrierSceneSql.Support, new { person }))!);

    private static Task<Guid> TeamOfAsync(Scene scene, string email) => scene.Platform.InScopeAsync(async scope => (await scope.Database.ManyAsync<Guid>(BarrierSceneSql.TeamOf, new { email }))[0]);
}
