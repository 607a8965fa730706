using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Record.Tests.Support;
using static Record.Tests.Desk;

namespace Record.Tests.Plan;

public sealed class ActionTests
{
    private static readonly DateOnly s_today = new(2026, 11, 23);

    [Theory, EveryEngine]
    public async Task What_they_a_colleague_or_a_service_does_stands_in_the_plan(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = await SupportedAsync(worker);
        var goal = (await worker.AddGoalAsync(person, "Sleep")).LinkTo("See it whole");
        await worker.AddActionAsync(person, "Buy a lamp", ("Owner", "Person"));
        await worker.AddActionAsync(person, "Mend the window", ("Owner", "Service"), ("Service", "The landlord"));
        var add = await worker.OpenAsync($"{person}/plan/actions/add?goal={goal.Split('/')[^1]}");

        var plan = await worker.SubmitAsync(add, Fields([("What", "Ring the GP"), ("Owner", "Worker"), ("Worker", add.Colleague("Worker", "Nadia")), .. PlanDesk.Day("DueOn", s_today.AddDays(2))]));

        Assert.Contains("They themselves", plan.Text, StringComparison.Ordinal);
        Assert.Contains("The landlord", plan.Text, StringComparison.Ordinal);
        Assert.Contains("Ring the GP", plan.TextOf("main section.area-card"), StringComparison.Ordinal);
        Assert.Contains("Nadia Navigator, by 25 November", plan.TextOf("main section.area-card"), StringComparison.Ordinal);
        Assert.Contains("Ring the GP", (await worker.OpenAsync(goal)).Text, StringComparison.Ordinal);
        Assert.Contains("To do: Ring the GP (Nadia Navigator, by 25 November)", (await worker.OpenAsync($"{person}/timeline")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_colleagues_action_is_in_their_day_and_moves_and_ends_with_the_plan(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        using var colleague = await platform.SignInAsync(Scene.Lead);
        var person = await SupportedAsync(worker);
        var add = await worker.OpenAsync($"{person}/plan/actions/add");
        var plan = await worker.SubmitAsync(add, Fields([("What", "Ring the GP"), ("Owner", "Worker"), ("Worker", add.Colleague("Worker", "Nadia")), .. PlanDesk.Day("DueOn", s_today.AddDays(2))]));
        Assert.Contains("Due 25 November Robin: Ring the GP", (await worker.OpenAsync("/")).Text, StringComparison.Ordinal);

        var change = await worker.OpenAsync(Links(plan, "change"));
        await worker.SubmitAsync(change, Fields([("Worker", change.Colleague("Worker", "Lee")), .. PlanDesk.Day("DueOn", s_today.AddDays(4))]));
        Assert.DoesNotContain("Ring the GP", (await worker.OpenAsync("/")).Text, StringComparison.Ordinal);
        var day = await colleague.OpenAsync("/");
        Assert.Contains("Due 27 November Robin: Ring the GP", day.Text, StringComparison.Ordinal);

        await worker.SubmitAsync(await worker.OpenAsync(Links(plan, "finish")), Fields(("State", "NotNeeded"), ("Word", "They rang us")));
        Assert.DoesNotContain("Ring the GP", (await colleague.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Not needed any more", (await worker.OpenAsync($"{person}/plan")).Text, StringComparison.Ordinal);
        await worker.SubmitAsync(await worker.OpenAsync(Links(plan, "finish")), Fields(("State", "Open")));
        Assert.Contains("Ring the GP", (await colleague.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_is_done_in_My_day_is_done_in_the_plan(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = await SupportedAsync(worker);
        var add = await worker.OpenAsync($"{person}/plan/actions/add");
        await worker.SubmitAsync(add, Fields([("What", "Ring the GP"), ("Owner", "Worker"), ("Worker", add.Colleague("Worker", "Nadia")), .. PlanDesk.Day("DueOn", s_today)]));
        var day = await worker.OpenAsync("/");

        await worker.SubmitAsync(day, form: "main li form");
        await worker.SubmitAsync(day, form: "main li form");

        Assert.Contains("Done", (await worker.OpenAsync($"{person}/plan")).TextOf("main li .govuk-tag"), StringComparison.Ordinal);
        Assert.Contains("Done: Ring the GP", (await worker.OpenAsync($"{person}/timeline")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_day_that_went_by_is_not_yet_and_nobodys_fault(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = await SupportedAsync(worker);
        await worker.AddActionAsync(person, "Buy a lamp", [("Owner", "Person"), .. PlanDesk.Day("DueOn", s_today)]);
        platform.Clock.Advance(TimeSpan.FromHours(20));
        platform.Clock.Advance(TimeSpan.FromHours(20));
        using var later = await platform.SignInAsync(Scene.Navigator);

        var plan = await later.OpenAsync($"{person}/plan");

        Assert.Equal("Not yet", plan.TextOf("main li .govuk-tag"));
        Assert.Contains("hoped for by 23 November", plan.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("verdue", plan.Text, StringComparison.Ordinal);
        var change = await later.OpenAsync(Links(plan, "change"));
        Assert.Contains("Buy a lamp and a bulb", (await later.SubmitAsync(change, Fields(("What", "Buy a lamp and a bulb")))).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Two_workers_who_change_one_action_both_keep_their_words(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        using var colleague = await platform.SignInAsync(Scene.Lead);
        var person = await SupportedAsync(worker);
        var change = Links(await worker.AddActionAsync(person, "Buy a lamp", ("Owner", "Person")), "change");
        var mine = await worker.OpenAsync(change);
        await colleague.SubmitAsync(await colleague.OpenAsync(change), Fields(("What", "Buy a bulb")));

        var both = await worker.SubmitAsync(mine, Fields(("What", "Buy a candle"), ("Owner", "Service"), ("Service", "The church")));

        var table = both.TextOf("main table");
        Assert.Contains("Different Buy a bulb Buy a candle", table, StringComparison.Ordinal);
        Assert.Contains("Different They themselves The church", table, StringComparison.Ordinal);
        Assert.Contains("Buy a candle", (await worker.SubmitAsync(both)).Text, StringComparison.Ordinal);
        var timeline = (await worker.OpenAsync($"{person}/timeline")).Text;
        Assert.Contains("Changed: Buy a bulb", timeline, StringComparison.Ordinal);
        Assert.Contains("Changed: Buy a candle (The church)", timeline, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task An_action_sent_ten_times_at_once_is_one_action_with_one_item_of_work(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = await SupportedAsync(worker);
        var form = await worker.OpenAsync($"{person}/plan/actions/add");
        var fields = Fields([("What", "Ring the GP"), ("Owner", "Worker"), ("Worker", form.Colleague("Worker", "Nadia")), .. PlanDesk.Day("DueOn", s_today)]);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => worker.PostAsync(form, fields)));

        Assert.All(answers, answer => Assert.Equal($"{person}/plan", answer.Location));
        Assert.Single((await worker.OpenAsync($"{person}/plan")).Document.QuerySelectorAll("main li"));
        Assert.Single(await WorkAsync(platform, person), one => one.Sentence == "Ring the GP");
    }

    [Theory, EveryEngine]
    public async Task Only_those_who_support_the_person_can_be_named_and_a_colleague_needs_a_day(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        using var housing = await platform.SignInAsync(Scene.Housing);
        var person = await SupportedAsync(worker);
        var theirs = await SupportedAsync(housing, "Wren");
        var add = await worker.OpenAsync($"{person}/plan/actions/add");
        var stranger = (await housing.OpenAsync($"{theirs}/plan/actions/add")).Document.QuerySelector("#Input_Worker option:not([value=''])")!.GetAttribute("value");

        var refused = await worker.SubmitAsync(add, Fields([("What", "Ring"), ("Owner", "Worker"), ("Worker", stranger), .. PlanDesk.Day("DueOn", s_today)]));
        Assert.Contains("does not support this person", refused.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        var noDay = await worker.AddActionAsync(person, "Ring", ("Owner", "Worker"), ("Worker", add.Colleague("Worker", "Nadia")));
        Assert.Contains("Say by when", noDay.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        var noService = await worker.AddActionAsync(person, "Ring", ("Owner", "Service"));
        Assert.Contains("Say which service", noService.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
    }

    internal static async Task<string> SupportedAsync(TestBrowser worker, string name = "Robin") => (await worker.StartPersonAsync(name)).Path;

    internal static Task<IReadOnlyList<WorkSeen>> WorkAsync(TestPlatform platform, string person) =>
        platform.InScopeAsync(scope => scope.Database.ManyAsync<WorkSeen>(PlanTestSql.Work, new { person = Guid.Parse(person[8..]) }));

    private static string Links(TestPage page, string to) =>
        page.Document.QuerySelectorAll("main li a").Select(link => link.GetAttribute("href")!).First(link => link.EndsWith($"/{to}", StringComparison.Ordinal));
}
