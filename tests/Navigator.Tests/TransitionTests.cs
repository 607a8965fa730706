using System.Net;
using Navigator.Tests.Barriers;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Navigator.Tests;

public sealed class TransitionTests
{
    [Theory, EveryEngine]
    public async Task Whoever_comes_out_goes_in_or_moves_within_28_days_stands_there_by_the_day_with_who_leads_and_what_is_planned(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await AwayAsync(scene, "Today", TransitionKind.Prison, -30, 0, place: "HMP Example", changes: "Nadia is at the gate at eight.");
        await AwayAsync(scene, "Last day", TransitionKind.Hospital, -3, 28);
        await AwayAsync(scene, "Too late", TransitionKind.Rehab, -3, 29);
        await AwayAsync(scene, "Going in", TransitionKind.Hospital, 10, 40);
        await AwayAsync(scene, "Moving", TransitionKind.Move, 5, null);
        await AwayAsync(scene, "Moved", TransitionKind.Move, -5, null);
        await AwayAsync(scene, "Discharged", TransitionKind.Discharge, -1, 2);
        await AwayAsync(scene, "Overdue", TransitionKind.Prison, -30, -1);
        await AwayAsync(scene, "No day", TransitionKind.Prison, -30, null);
        using var browser = await scene.NavigatorAsync();

        var page = await browser.OpenAsync("/navigator/transitions");

        Assert.Equal(["Today", "Discharged", "Moving", "Going in", "Last day", "Overdue", "Moved", "No day"], page.Document.QuerySelectorAll("main li a bdi").Select(one => one.TextContent));
        Assert.Contains("23 November, today Today Comes out of prison or custody Nadia Navigator leads; since 24 October, expected until 23 November: HMP Example Nadia is at the gate at eight.", page.Text, StringComparison.Ordinal);
        Assert.Contains("28 November, in 5 days Moving Moves to another place", page.Text, StringComparison.Ordinal);
        Assert.Contains("3 December, in 10 days Going in Goes into hospital Nadia Navigator leads; from 3 December", page.Text, StringComparison.Ordinal);
        Assert.Contains("What is planned is not written down yet: say who meets them and where they sleep.", page.Text, StringComparison.Ordinal);
        Assert.Contains("The day has passed: ask whether they are back Overdue", page.Text, StringComparison.Ordinal);
        Assert.Contains("Away, and no day is known: ask for one No day In prison or custody", page.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_came_out_or_moved_is_asked_about_for_fourteen_days_after_the_day(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await AwayAsync(scene, "Out yesterday", TransitionKind.Discharge, -3, -1);
        await AwayAsync(scene, "Moved on the 9th", TransitionKind.Move, -14, null);
        await AwayAsync(scene, "Moved on the 8th", TransitionKind.Move, -15, null);
        await AwayAsync(scene, "Out on the 8th", TransitionKind.Discharge, -20, -15);
        using var browser = await scene.NavigatorAsync();

        var page = await browser.OpenAsync("/navigator/transitions");

        Assert.Equal(["Moved on the 9th", "Out yesterday"], page.Document.QuerySelectorAll("main li a bdi").Select(one => one.TextContent));
        Assert.Contains("The day has passed: ask how it went Moved on the 9th Moving to another place Nadia Navigator leads; since 9 November", page.Text, StringComparison.Ordinal);
        Assert.Contains("Out yesterday Coming out of hospital, prison or care", page.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_is_noted_today_and_has_a_day_to_come_stands_under_that_day(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await AwayAsync(scene, "Today", TransitionKind.Move, 0, null);
        await AwayAsync(scene, "Soon", TransitionKind.FundingEnds, 0, 20);
        var later = await scene.SupportedAsync("In spring");
        using var browser = await scene.NavigatorAsync();
        await browser.SubmitAsync(await browser.OpenAsync($"/people/{later}/transitions/add"), new Dictionary<string, string?>
        {
            ["Input.Kind"] = "FundingEnds", ["Input.ExpectedOn.day"] = "31", ["Input.ExpectedOn.month"] = "3", ["Input.ExpectedOn.year"] = "2027",
        });

        var page = await browser.OpenAsync("/navigator/transitions");

        Assert.Equal(["Today", "Soon"], page.Document.QuerySelectorAll("main li a bdi").Select(one => one.TextContent));
        Assert.Contains("23 November, today Today Moves to another place", page.Text, StringComparison.Ordinal);
        Assert.Contains("13 December, in 20 days Soon Their funding ends", page.Text, StringComparison.Ordinal);
        var list = (await browser.OpenAsync("/navigator")).Text;
        Assert.Single(list.Split("Their funding ends on ").Skip(1));
        Assert.Contains("Their funding ends on 13 December.", list, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task The_step_to_adult_services_and_the_end_of_funding_are_noted_on_the_record_and_nobody_is_expected_back_from_them(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (ash, bo) = (await scene.SupportedAsync("Ash"), await scene.SupportedAsync("Bo"));
        using var browser = await scene.NavigatorAsync();
        var overview = await NoteAsync(ash, "AdultServices", scene.Today.AddDays(10));
        await NoteAsync(bo, "FundingEnds", scene.Today.AddDays(20));

        var page = (await browser.OpenAsync("/navigator/transitions")).Text;

        Assert.Contains("Going on to adult services from 3 December. Support goes on.", overview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Back again", overview.Text, StringComparison.Ordinal);
        Assert.Contains("3 December, in 10 days Ash Goes on to adult services", page, StringComparison.Ordinal);
        Assert.Contains("13 December, in 20 days Bo Their funding ends", page, StringComparison.Ordinal);

        scene.Platform.Clock.Advance(TimeSpan.FromDays(60));
        using var later = await scene.NavigatorAsync();
        Assert.DoesNotContain("Ask when they are expected.", (await later.OpenAsync("/")).Text, StringComparison.Ordinal);
        var noted = await later.OpenAsync($"/people/{bo}");
        Assert.Contains("The end of their funding since 13 December 2026. Support goes on.", noted.Text, StringComparison.Ordinal);
        await later.SubmitAsync(noted, form: "main form[action*='/back']");
        Assert.Contains("It is over: the end of their funding", (await later.OpenAsync($"/people/{bo}/timeline")).Text, StringComparison.Ordinal);

        async Task<TestPage> NoteAsync(Guid person, string kind, DateOnly on) => await browser.SubmitAsync(await browser.OpenAsync($"/people/{person}/transitions/add"), new Dictionary<string, string?>
        {
            ["Input.Kind"] = kind, ["Input.FromOn.day"] = $"{on.Day}", ["Input.FromOn.month"] = $"{on.Month}", ["Input.FromOn.year"] = $"{on.Year}",
        });
    }

    [Theory, EveryEngine]
    public async Task Who_may_not_know_where_somebody_is_sees_nothing_of_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await AwayAsync(scene, "Ash", TransitionKind.Prison, -30, 3);
        await scene.MakePeerInTheRecordAsync();
        using var browser = await scene.NavigatorAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.AskAsync("/navigator/transitions")).Status);
        Assert.DoesNotContain("Coming out and moving", (await browser.OpenAsync("/navigator")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whom_another_team_supports_and_who_is_back_do_not_stand_there(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var elsewhere = await AwayAsync(scene, "Elsewhere", TransitionKind.Prison, -30, 3);
        await BarrierScene.RunAsync(scene, BarrierSceneSql.MoveToTeamOf, new { person = elsewhere, email = "housing@demo.example" });
        var back = await AwayAsync(scene, "Back", TransitionKind.Prison, -30, 3);
        await BarrierScene.RunAsync(scene, TransitionSceneSql.Back, new { person = back, today = scene.Today });
        using var browser = await scene.NavigatorAsync();

        Assert.Contains("Nobody whom your team supports, as far as it is written down.", (await browser.OpenAsync("/navigator/transitions")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task It_asks_two_queries_and_leaves_one_look_for_each_whom_it_names(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await AwayAsync(scene, "Ash", TransitionKind.Prison, -30, 3);
        var far = await AwayAsync(scene, "Far", TransitionKind.Prison, -30, 200);
        using var browser = await scene.NavigatorAsync();
        scene.Platform.Sql.Clear();
        await browser.OpenAsync("/navigator/transitions");
        await browser.OpenAsync("/navigator/transitions");

        Assert.Equal(4, scene.Platform.Sql.Runs.Count(run => run.Sql.Name.StartsWith("TransitionSql.", StringComparison.Ordinal)));
        var looks = await scene.Platform.InScopeAsync(scope => scope.Database.ManyAsync<Guid>(TransitionSceneSql.Looks));
        Assert.Equal([person], looks);
        Assert.DoesNotContain(far, looks);
    }

    private static async Task<Guid> AwayAsync(Scene scene, string name, TransitionKind kind, int from, int? expected, string? place = null, string? changes = null)
    {
        var person = await scene.SupportedAsync(name);
        await BarrierScene.RunAsync(scene, TransitionSceneSql.Add, new
        {
            id = Ids.New(), person, kind, from = scene.Today.AddDays(from), expected = expected is { } days ? scene.Today.AddDays(days) : (DateOnly?)null, place, changes, now = scene.Now,
        });
        return person;
    }
}

internal static class TransitionSceneSql
{
    public static readonly Sql Add = new("""
        insert into core_transition (transition_id, person_id, kind, from_on, expected_on, place, changes, noted_at, version) values (@id, @person, @kind, @from, @expected, @place, @changes, @now, 1)
        """);

    public static readonly Sql Back = new("update core_transition set back_on = @today where person_id = @person");

    public static readonly Sql Looks = Sql.ForEveryone(
        "select a.subject_id from core_audit a where a.module_key = 'navigator' and a.page = '/Transitions/Index' and a.subject_id is not null", "a test counts rows");
}
