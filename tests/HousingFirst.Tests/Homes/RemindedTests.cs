using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace HousingFirst.Tests.Homes;

/// <summary>Reminders that stay for as long as what they remind of is open.</summary>
public sealed class RemindedTests
{
    [Theory, EveryEngine]
    public async Task Nobody_says_in_My_day_that_a_letter_a_check_or_a_home_that_is_kept_is_done_while_it_is_open(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, bo) = (await scene.SupportedAsync(), await scene.SupportedAsync("Bo"));
        using var hana = await scene.HanaAsync();
        await RemindedAsync(scene, hana, person);
        await Scene.EndAsync(hana, await Scene.SignAsync(hana, bo, "The annexe"), "Left");
        string[] all = ["housing-first.answer-offer", "housing-first.check-due", "housing-first.notice"];
        Assert.Equal(all, await scene.OpenWorkAsync(person));

        var myDay = await hana.OpenAsync("/");

        const string done = "main form[action*='handler=Done']";
        Assert.Single(myDay.Document.QuerySelectorAll(done));
        foreach (var item in await OpenAsync(scene, person)) await hana.SubmitAsync(await hana.OpenAsync("/"), new Dictionary<string, string?> { ["id"] = $"{item}" }, done);
        Assert.Equal(all, await scene.OpenWorkAsync(person));
        // to look for a home is nothing that one page ends
        await hana.SubmitAsync(await hana.OpenAsync("/"), form: done);
        Assert.Empty(await scene.OpenWorkAsync(bo));
    }

    [Theory, EveryEngine]
    public async Task What_is_settled_done_or_answered_is_asked_of_no_team_any_more_where_two_support_them(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        await scene.WriteAsync(SceneSql.AddSupportOf, new { person, support = Ids.New(), on = scene.Today.AddDays(-60), email = Scene.Outsider });
        var tenancy = await RemindedAsync(scene, hana, person);
        await scene.WriteAsync(RemindedSql.OfOther, new { person });

        await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("What came of it")));
        await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("It is settled")), new Dictionary<string, string?> { ["Words"] = "It was withdrawn." });
        await Scene.AnswerAsync(hana, await hana.OpenAsync($"/housing-first/search/for-person/{person}"), "NoThankYou");

        Assert.Empty(await scene.OpenWorkAsync(person));
    }

    [Theory, EveryEngine]
    public async Task A_check_without_a_reminder_gets_one_when_another_of_theirs_is_written_down_done_or_no_longer_needed(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        await CheckAsync(scene, hana, tenancy, "SafetyCheck", "The boiler", 6);

        var shown = await WithoutAsync(() => CheckAsync(scene, hana, tenancy, "Repair", "The window", 3));
        Assert.Equal(2, (await OpenAsync(scene, person)).Count);
        shown = await WithoutAsync(async () => await hana.SubmitAsync(await hana.OpenAsync(shown.LinkTo("What came of it (Repair"))));
        Assert.Single(await OpenAsync(scene, person));
        Assert.Contains("Due 29 November Sam: Gas or electrical safety check due at their home", (await hana.OpenAsync("/")).Text, StringComparison.Ordinal);
        var next = new Dictionary<string, string?>();
        Scene.Date(next, "Input.NextOn", scene.Today.AddDays(9));
        shown = await WithoutAsync(async () => await hana.SubmitAsync(await hana.OpenAsync((await CheckAsync(scene, hana, tenancy, "Repair", "The door", 3)).LinkTo("What came of it (Repair")), next));
        Assert.Equal(2, (await OpenAsync(scene, person)).Count);
        await WithoutAsync(async () => await hana.SubmitAsync(await hana.OpenAsync(shown.LinkTo("No longer needed (Repair"))));
        Assert.Single(await OpenAsync(scene, person));

        async Task<TestPage> WithoutAsync(Func<Task<TestPage>> actAsync)
        {
            await scene.WriteAsync(RemindedSql.Forget, new { person });
            return await actAsync();
        }
    }

    /// <summary>A letter, something due, and a home that is kept for them.</summary>
    private static async Task<TestPage> RemindedAsync(Scene scene, TestBrowser browser, Guid person)
    {
        var tenancy = await Scene.ArriveAsync(browser, await Scene.SignAsync(browser, person, "The flat"));
        await browser.SubmitAsync(await browser.OpenAsync(tenancy.LinkTo("Add a notice")), new Dictionary<string, string?> { ["Input.Type"] = "ToLeave" });
        await CheckAsync(scene, browser, tenancy, "Repair", "The window", 3);
        await Scene.OfferAsync(browser, person, await scene.HomeAsync(browser));
        return await browser.OpenAsync(tenancy.Path);
    }

    private static async Task<TestPage> CheckAsync(Scene scene, TestBrowser browser, TestPage tenancy, string type, string what, int inDays)
    {
        var fields = new Dictionary<string, string?> { ["Input.Type"] = type, ["Input.What"] = what };
        Scene.Date(fields, "Input.DueOn", scene.Today.AddDays(inDays));
        return await browser.SubmitAsync(await browser.OpenAsync(tenancy.LinkTo("Add an inspection or a repair")), fields);
    }

    private static Task<IReadOnlyList<Guid>> OpenAsync(Scene scene, Guid person) => scene.Platform.InScopeAsync(scope => scope.Database.ManyAsync<Guid>(RemindedSql.Open, new { person }));
}

internal static class RemindedSql
{
    public static readonly Sql Open = new("select w.work_id from core_work w where w.person_id = @person and w.finished_at is null order by w.work_id");

    /// <summary>As it was where a reminder was written for the earliest only.</summary>
    public static readonly Sql Forget = new("delete from core_work where person_id = @person and kind = 'housing-first.check-due'");

    public static readonly Sql OfOther = new("""
        update core_work set worker_id = null, team_id = (select w.team_id from core_worker w where w.email = 'navigator@demo.example')
        where person_id = @person
        """);
}
