using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Record.Tests.Support;
using static Record.Tests.Desk;

namespace Record.Tests.Plan;

public sealed class GoalTests
{
    [Theory, EveryEngine]
    public async Task A_goal_stands_in_their_words_on_the_plan_the_overview_and_the_timeline(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        Assert.Contains("No goals written down yet", (await worker.OpenAsync(person)).Text, StringComparison.Ordinal);

        var plan = await worker.AddGoalAsync(person, "A door I can lock <b>myself</b>");

        Assert.Equal("A door I can lock <b>myself</b>", plan.Document.QuerySelector("main .area-own-words")!.TextContent);
        Assert.Contains("A door I can lock", (await worker.OpenAsync(person)).TextOf("main section.area-card"), StringComparison.Ordinal);
        var timeline = await worker.OpenAsync($"{person}/timeline");
        Assert.Contains("They told us what they want", timeline.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("lock", plan.Title, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task The_order_is_theirs(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        foreach (var words in (string[])["See my sister", "Sleep", "A dog"]) await worker.AddGoalAsync(person, words);
        var plan = await worker.OpenAsync($"{person}/plan");
        Assert.Equal(["See my sister", "Sleep", "A dog"], Goals(plan));

        var first = await worker.OpenAsync(plan.Document.QuerySelectorAll("main a").Last(link => link.TextContent == "Put first").GetAttribute("href")!);
        var after = await worker.SubmitAsync(first);

        Assert.Equal(["A dog", "See my sister", "Sleep"], Goals(after));
        Assert.Equal(["A dog", "See my sister"], Goals(await worker.OpenAsync(person)));
        Assert.Contains("They put a goal first", (await worker.OpenAsync($"{person}/timeline")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Where_they_are_is_drawn_and_stands_in_a_table_with_whose_view_it_is(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        var goal = (await worker.AddGoalAsync(person, "Sleep")).LinkTo("See it whole");
        await PointAsync(worker, goal, ("Score", "2"), ("SaidBy", "Person"), ("Words", "Two nights of seven"), ("SaidOn.day", "1"), ("SaidOn.month", "10"), ("SaidOn.year", "2026"));
        await PointAsync(worker, goal, ("Score", "3"), ("SaidBy", "Worker"), ("SaidOn.day", "15"), ("SaidOn.month", "10"), ("SaidOn.year", "2026"));

        var shown = await PointAsync(worker, goal, ("Score", "6"), ("SaidBy", "Person"));

        Assert.Equal(["6 They said so", "3 Nadia Navigator saw it so", "2 They said so: Two nights of seven"], shown.Document.QuerySelectorAll("main tbody tr")
            .Select(row => string.Join(' ', row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()))));
        Assert.Equal("From 2 of 10 on 1 October 2026 to 6 of 10 on 23 November 2026", shown.TextOf("main figcaption"));
        Assert.StartsWith("From 2 of 10", shown.Document.QuerySelector("main svg[role=img]")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal((2, 1), (shown.Document.QuerySelectorAll("svg circle").Length, shown.Document.QuerySelectorAll("svg rect").Length));
        Assert.Contains("From 2 of 10", (await worker.OpenAsync($"{person}/plan")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_goal_is_reached_or_set_aside_by_choice_taken_up_again_and_never_lost(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        var goal = (await worker.AddGoalAsync(person, "Sleep")).LinkTo("See it whole");

        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        var aside = await StandAsync(worker, goal, "SetAside", "Not this winter");
        Assert.Contains("Set aside", aside.Text, StringComparison.Ordinal);
        Assert.Contains("Not this winter", aside.Text, StringComparison.Ordinal);
        Assert.Contains("Reached, and set aside", (await worker.OpenAsync($"{person}/plan")).Text, StringComparison.Ordinal);
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        await StandAsync(worker, goal, "Open");
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        await worker.SubmitAsync(await worker.OpenAsync($"{goal}/change"), Fields(("Words", "Sleep until seven")));
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        var reached = await StandAsync(worker, goal, "Reached");

        Assert.Equal(
            ["They told us what they want", "They set a goal aside", "They took a goal up again", "A goal was put in other words", "They reached a goal"],
            reached.Document.QuerySelectorAll("main ul.govuk-list li").Select(line => line.TextContent.Split(": ", 2)[1].Trim().Split('\n')[0].Trim()));
        Assert.Contains("Sleep", reached.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ailed", reached.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Two_workers_who_change_one_goal_both_keep_their_words(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        using var colleague = await platform.SignInAsync(Scene.Lead);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        var goal = (await worker.AddGoalAsync(person, "Sleep")).LinkTo("See it whole");
        var mine = await worker.OpenAsync($"{goal}/change");
        await colleague.SubmitAsync(await colleague.OpenAsync($"{goal}/change"), Fields(("Words", "Sleep until seven")));

        var both = await worker.SubmitAsync(mine, Fields(("Words", "Sleep without the light on")));

        Assert.Contains("Different Sleep until seven Sleep without the light on", both.TextOf("main table"), StringComparison.Ordinal);
        Assert.Equal("Sleep without the light on", both.Document.QuerySelector("#Input_Words")!.TextContent.Trim());
        var saved = await worker.SubmitAsync(both);
        Assert.Equal("Sleep without the light on", saved.TextOf("main .area-own-words"));
        Assert.Contains("Sleep until seven", saved.TextOf("main ul.govuk-list"), StringComparison.Ordinal);
        var late = await colleague.OpenAsync($"{goal}/stand");
        await StandAsync(worker, goal, "Reached");
        Assert.Contains("Somebody else saved", (await colleague.SubmitAsync(late, Fields(("State", "SetAside")))).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_goal_sent_ten_times_at_once_is_one_goal(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        var form = await worker.OpenAsync($"{person}/plan/goals/add");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => worker.PostAsync(form, Fields(("Words", "Sleep")))));

        Assert.All(answers, answer => Assert.Equal($"{person}/plan", answer.Location));
        Assert.Equal(["Sleep"], Goals(await worker.OpenAsync($"{person}/plan")));
    }

    [Theory, EveryEngine]
    public async Task Ten_who_add_a_goal_at_once_each_have_a_place_of_their_own(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        var forms = new List<TestPage>();
        for (var number = 0; number < 10; number++) forms.Add(await worker.OpenAsync($"{person}/plan/goals/add"));

        await Task.WhenAll(forms.Select((form, number) => worker.PostAsync(form, Fields(("Words", $"Goal {number}")))));

        Assert.Equal(10, (await platform.InScopeAsync(scope => scope.Database.ManyAsync<int>(PlanTestSql.Places, new { person = Guid.Parse(person[8..]) }))).Distinct().Count());
    }

    [Theory, EveryEngine]
    public async Task What_is_wrong_is_said_and_what_was_typed_is_kept(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;

        var past = await worker.SubmitAsync(
            await worker.OpenAsync($"{person}/plan/goals/add"), Fields(("Words", "Sleep"), ("ByOn.day", "1"), ("ByOn.month", "1"), ("ByOn.year", "2026")));
        Assert.Contains("Choose today or a later day", past.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Equal("Sleep", past.Document.QuerySelector("#Input_Words")!.TextContent.Trim());
        var goal = (await worker.AddGoalAsync(person, "Sleep")).LinkTo("See it whole");
        var beyond = await PointAsync(worker, goal, ("Score", "11"), ("SaidBy", "Person"));
        Assert.Contains("Choose a number from 0 to 10", beyond.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.OpenAsync($"{person}/plan/goals/{Platform.Sdk.Data.Ids.New()}")).Status);
    }

    private static IReadOnlyList<string> Goals(TestPage page) =>
        [.. page.Document.QuerySelectorAll("main section.area-card .area-own-words").Select(goal => goal.TextContent.Trim())];

    private static async Task<TestPage> PointAsync(TestBrowser browser, string goal, params (string, string?)[] fields) =>
        await browser.SubmitAsync(await browser.OpenAsync($"{goal}/point"), Fields(fields));

    private static async Task<TestPage> StandAsync(TestBrowser browser, string goal, string state, string? word = null) =>
        await browser.SubmitAsync(await browser.OpenAsync($"{goal}/stand"), Fields(("State", state), ("Word", word)));
}
