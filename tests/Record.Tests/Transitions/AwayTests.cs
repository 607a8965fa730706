using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Transitions;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;
using Record.Tests.Plan;
using Record.Tests.Support;

namespace Record.Tests.Transitions;

/// <summary>Whoever is away is not quiet, and what is known of it can be put right.</summary>
public sealed class AwayTests
{
    [Theory, EveryEngine]
    public async Task What_is_known_of_an_absence_can_be_changed_and_the_timeline_says_so(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        var change = await AwayAsync(navigator, of.Person, "Hospital", scene.Today, ("Place", "Ward 7"));

        var after = await navigator.SubmitAsync(change, Desk.Fields(
            [("Kind", "Prison"), ("Place", "HMP Example"), ("Changes", "Jo visits on Tuesdays"), .. PlanDesk.Day("ExpectedOn", new(2027, 1, 2))]));

        Assert.Equal($"/people/{of.Person}", after.Path);
        Assert.Contains("In prison or custody since 23 November: HMP Example. Expected until 2 January 2027. Support goes on.", after.Text, StringComparison.Ordinal);
        Assert.Contains("Jo visits on Tuesdays", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ward 7", after.Text, StringComparison.Ordinal);
        Assert.Contains("Changed: In prison or custody since 23 November: HMP Example. Expected until 2 January 2027. Support goes on.", await scene.SentencesAsync(of.Person));
        using var peer = await scene.Platform.SignInAsync("peer@demo.example");
        Assert.NotEqual(HttpStatusCode.OK, (await peer.AskAsync(change.Path)).Status);
    }

    [Theory, EveryEngine]
    public async Task Two_who_change_it_at_once_both_keep_their_words(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        var mine = await AwayAsync(navigator, of.Person, "Hospital", scene.Today);
        var theirs = await lead.OpenAsync(mine.Path);
        await lead.SubmitAsync(theirs, Desk.Fields(("Place", "Ward 7")));

        var both = await navigator.SubmitAsync(mine, Desk.Fields(("Place", "Ward 8")));

        Assert.Contains("Somebody else saved while you were typing", both.Text, StringComparison.Ordinal);
        Assert.Contains("Ward 7", both.Text, StringComparison.Ordinal);
        var saved = await navigator.SubmitAsync(both);
        Assert.Contains("In hospital since 23 November: Ward 8.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("It would be over before it begins.", (await navigator.SubmitAsync(
            await navigator.OpenAsync(mine.Path), Desk.Fields([.. PlanDesk.Day("ExpectedOn", scene.Today.AddDays(-1))]))).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Somebody_in_prison_is_not_quiet_and_is_written_to_or_visited_there(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash", daysAgo: 90);
        await scene.ContactAsync(of, ContactMethod.MetOut, twoWay: true, daysAgo: 33);
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        await navigator.SubmitAsync(await navigator.OpenAsync($"/people/{of.Person}/ways/add"), Desk.Fields(("Kind", "ThroughSomeone"), ("Value", "Jo at the market"), ("Safety", "Safe")));
        Assert.Contains("Quiet for 33 days", (await navigator.OpenAsync("/")).Text, StringComparison.Ordinal);
        await AwayAsync(navigator, of.Person, "Prison", scene.Today.AddDays(-32), ("Place", "HMP Example"));

        foreach (var page in new[] { await navigator.OpenAsync("/"), await navigator.OpenAsync($"/people/{of.Person}") })
        {
            var place = page.Document.QuerySelectorAll("main section, main li").Select(part => string.Join(' ', part.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
                .First(text => text.Contains("We have not reached Ash since 21 October", StringComparison.Ordinal));
            Assert.Contains("In prison or custody since 22 October", place, StringComparison.Ordinal);
            Assert.Contains("writing to them at HMP Example", place, StringComparison.Ordinal);
            Assert.Contains("visiting them there", place, StringComparison.Ordinal);
            Assert.DoesNotContain("Quiet for", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Not yet tried", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("through Jo at the market", page.Text, StringComparison.Ordinal);
        }

        await navigator.SubmitAsync(await navigator.OpenAsync($"/people/{of.Person}"), form: "main form[action*='/back']");
        Assert.Contains("Quiet for 33 days", (await navigator.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("through Jo at the market", (await navigator.OpenAsync($"/people/{of.Person}")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Who_may_not_read_where_somebody_is_sees_no_word_of_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash", daysAgo: 40, email: Scene.Lead);
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        await AwayAsync(navigator, of.Person, "Prison", scene.Today.AddDays(-32), ("Place", "HMP Example"));
        await scene.DoAsync(Scene.Navigator, services => ((Platform.Sdk.Data.IDatabase)services.GetService(typeof(Platform.Sdk.Data.IDatabase))!).ExecuteAsync(SceneSql.MakePeer));
        using var peer = await scene.Platform.SignInAsync(Scene.Lead);

        foreach (var page in new[] { await peer.OpenAsync("/"), await peer.OpenAsync($"/people/{of.Person}") })
        {
            Assert.Contains("We have not reached Ash yet", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("prison", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("HMP", page.Text, StringComparison.Ordinal);
        }
    }

    [Theory, EveryEngine]
    public async Task An_absence_whose_end_nobody_knows_is_asked_about_after_four_weeks(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash", daysAgo: 90);
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        await AwayAsync(navigator, of.Person, "Hospital", scene.Today.AddDays(-27), ("Place", "Ward 7"));
        Assert.DoesNotContain("Ask when they are expected", (await navigator.OpenAsync("/")).Text, StringComparison.Ordinal);

        scene.Platform.Clock.Advance(TimeSpan.FromDays(1));
        using var later = await scene.Platform.SignInAsync(Scene.Navigator);
        var day = await later.OpenAsync("/");
        Assert.Contains("In hospital since 27 October: Ward 7. Support goes on. Ask when they are expected.", day.Text, StringComparison.Ordinal);

        var after = await later.SubmitAsync(await later.OpenAsync(day.LinkTo("Change")), Desk.Fields([.. PlanDesk.Day("ExpectedOn", scene.Today.AddDays(60))]));
        Assert.Equal("/", after.Path);
        Assert.DoesNotContain("Ask when they are expected", after.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task After_the_expected_day_they_are_quiet_again_and_my_day_asks_whether_they_are_back(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash", daysAgo: 90);
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        await AwayAsync(navigator, of.Person, "Prison", scene.Today.AddDays(-32), [("Place", "HMP Example"), .. PlanDesk.Day("ExpectedOn", scene.Today)]);
        var before = (await navigator.OpenAsync("/")).Text;
        Assert.DoesNotContain("Quiet for", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Ask whether they are back", before, StringComparison.Ordinal);

        scene.Platform.Clock.Advance(TimeSpan.FromDays(1));
        using var later = await scene.Platform.SignInAsync(Scene.Navigator);
        var day = await later.OpenAsync("/");

        Assert.Contains("Quiet for 91 days", day.Text, StringComparison.Ordinal);
        Assert.Contains("In prison or custody since 22 October: HMP Example. Expected until 23 November. Support goes on. Ask whether they are back.", day.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("writing to them at", (await later.OpenAsync($"/people/{of.Person}")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Nobody_asks_when_somebody_who_moves_is_expected(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (open, past) = (await scene.SupportedAsync("Ash"), await scene.SupportedAsync("Bo"));
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        await AwayAsync(navigator, open.Person, "Move", scene.Today.AddDays(-60));
        await AwayAsync(navigator, past.Person, "Move", scene.Today.AddDays(-60), PlanDesk.Day("ExpectedOn", scene.Today.AddDays(-1)));

        var day = (await navigator.OpenAsync("/")).Text;

        Assert.DoesNotContain("Ask when they are expected", day, StringComparison.Ordinal);
        Assert.Contains("Moving to another place since 24 September. Expected until 22 November. Support goes on.", day, StringComparison.Ordinal);
        Assert.DoesNotContain("Ask whether they are back", day, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task An_absence_that_is_over_is_changed_no_more_and_whoever_had_it_open_is_told(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        var late = await AwayAsync(navigator, of.Person, "Hospital", scene.Today);
        await lead.SubmitAsync(await lead.OpenAsync($"/people/{of.Person}"), form: "main form[action*='/back']");

        var told = await navigator.SubmitAsync(late, Desk.Fields(("Place", "Ward 8")));

        Assert.Contains("It has been noted that they are back.", told.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Contains("Ward 8", told.Html, StringComparison.Ordinal);
        Assert.Contains("It has been noted that they are back.", (await navigator.SubmitAsync(told)).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.DoesNotContain(await scene.SentencesAsync(of.Person), said => said.Contains("Ward 8", StringComparison.Ordinal));
        Assert.Equal($"/people/{of.Person}", (await navigator.AskAsync(late.Path)).Location);
    }

    [Theory, EveryEngine]
    public async Task A_change_that_was_on_its_way_when_they_died_is_not_written(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        await AwayAsync(navigator, of.Person, "Hospital", scene.Today);
        var row = Assert.Single(await scene.ReadAsync(database => database.ManyAsync<TransitionRow>(TransitionSql.Of, new { person = of.Person })));
        await scene.DoAsync(Scene.Navigator, services => services.GetRequiredService<IDatabase>().ExecuteAsync(Died, new { person = of.Person }));

        var refused = await Scene.RefusalAsync(() => scene.DoAsync(Scene.Navigator, services => services.GetRequiredService<KeepTransitions>()
            .ChangeAsync(of.Person, row, TransitionInput.Of(row) with { Place = "Ward 8" })));

        Assert.Contains("died", Assert.IsType<RuleBrokenException>(refused).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(await scene.SentencesAsync(of.Person), said => said.Contains("Ward 8", StringComparison.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task Whoever_is_away_is_not_quiet_in_the_teams_day_either(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (ash, bo) = (await scene.SupportedAsync("Ash", daysAgo: 90), await scene.SupportedAsync("Bo", daysAgo: 40));
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        Assert.Contains("2 people are quiet", (await lead.OpenAsync("/team")).Text, StringComparison.Ordinal);
        await AwayAsync(navigator, ash.Person, "Prison", scene.Today.AddDays(-32), ("Place", "HMP Example"));

        var team = (await lead.OpenAsync("/team")).Text;
        Assert.Contains("1 person is quiet, since 14 October.", team, StringComparison.Ordinal);
        Assert.Contains("Longest without a conversation both ways: Bo,", team, StringComparison.Ordinal);
        Assert.Contains("Ash, not reached yet, support began on 25 August (in prison or custody since 22 October)", team, StringComparison.Ordinal);
        Assert.Contains("Bo, not reached yet, support began on 14 October (quiet)", team, StringComparison.Ordinal);
        await lead.OpenAsync("/team");
        Assert.Equal([ash.Person], await scene.ReadAsync(database => database.ManyAsync<Guid>(Looks)));

        await navigator.SubmitAsync(await navigator.OpenAsync($"/people/{ash.Person}"), form: "main form[action*='/back']");
        Assert.Contains("2 people are quiet", (await lead.OpenAsync("/team")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Three_tries_in_vain_prompt_in_the_teams_day_as_well(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash", daysAgo: 5);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        for (var i = 0; i < 2; i++) await scene.ContactAsync(of, ContactMethod.Phone, twoWay: false, daysAgo: 1);
        Assert.DoesNotContain("time for another way", (await lead.OpenAsync("/team")).Text, StringComparison.Ordinal);
        await scene.ContactAsync(of, ContactMethod.Visit, twoWay: false, daysAgo: 1);

        var team = (await lead.OpenAsync("/team")).Text;
        Assert.Contains("It is time to try another way for 1 person.", team, StringComparison.Ordinal);
        Assert.Contains("Ash, not reached yet, support began 5 days ago (time for another way)", team, StringComparison.Ordinal);
    }

    private static readonly Sql Looks = Sql.ForEveryone("select a.subject_id from core_audit a where a.page = '/TeamToday/Index' and a.subject_id is not null", "a test counts rows");

    private static readonly Sql Died = new("update core_person set died_precision = 'Unknown' where person_id = @person");

    /// <summary>Notes that they are away; answers the page that changes it.</summary>
    private static async Task<TestPage> AwayAsync(TestBrowser browser, Guid person, string kind, DateOnly from, params (string, string?)[] more)
    {
        var overview = await browser.SubmitAsync(
            await browser.OpenAsync($"/people/{person}/transitions/add"), Desk.Fields([("Kind", kind), .. more, .. PlanDesk.Day("FromOn", from)]));
        return await browser.OpenAsync(overview.Document.QuerySelector("main a[href*='/transitions/'][href$='/change']")?.GetAttribute("href") ?? overview.Path);
    }
}
