using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Support;
using Platform.Record.Support.HandingOn;
using Platform.Sdk.Access;
using Platform.Sdk.Data;

namespace Record.Tests.Support.Lasting;

public sealed class PlannedHandoverTests
{
    [Theory, EveryEngine]
    public async Task Both_see_it_in_My_day_while_they_overlap_and_the_earlier_worker_stays_back_up(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        var planned = await PlanAsync(navigator, of, scene.Today.AddDays(10));
        Assert.Contains("Tea first, no forms.", planned.Text, StringComparison.Ordinal);
        Assert.Contains("A new key for the post box.", planned.Text, StringComparison.Ordinal);
        Assert.Contains("Goodbye: not yet", planned.Text, StringComparison.Ordinal);

        var both = (await lead.OpenAsync("/")).Text;
        Assert.Contains("You take over from Nav Navigator; both of you are there until 3 December 2026.".Replace("Nav Navigator", await NameAsync(scene, Scene.Navigator), StringComparison.Ordinal), both, StringComparison.Ordinal);
        Assert.Contains("See what to know first, and what was promised.", both, StringComparison.Ordinal);

        await lead.SubmitAsync(await lead.OpenAsync($"/people/{of.Person}/support/{of.Support}/handover/complete"));
        Assert.Contains($"{await NameAsync(scene, Scene.Lead)} became the lead worker; {await NameAsync(scene, Scene.Navigator)} handed on", await scene.SentencesAsync(of.Person));
        Assert.Contains("You stand in for Lee Leader until 3 December 2026.", (await navigator.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Handed over from", (await lead.OpenAsync($"/people/{of.Person}/support")).Text, StringComparison.Ordinal);

        scene.Platform.Clock.Advance(TimeSpan.FromDays(11));
        using var later = await scene.Platform.SignInAsync(Scene.Navigator);
        Assert.DoesNotContain("You stand in", (await later.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Two_who_plan_at_once_both_keep_their_words(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        var address = $"/people/{of.Person}/support/{of.Support}/handover";
        var open = await lead.OpenAsync(address);
        await PlanAsync(navigator, of, scene.Today.AddDays(10));

        var conflict = await lead.PostAsync(open, await FieldsAsync(scene, scene.Today.AddDays(3), "The sister rings on Sundays."));

        Assert.Contains("Somebody else saved while you were typing", conflict.Html, StringComparison.Ordinal);
        Assert.Contains("Tea first, no forms.", conflict.Html, StringComparison.Ordinal);
        Assert.Contains("The sister rings on Sundays.", conflict.Html, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task An_overlap_does_not_last_for_ever_by_a_mistyped_year(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);

        var refused = await PlanAsync(navigator, of, scene.Today.AddYears(900));

        Assert.Contains("more than a year ahead", refused.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Contains("Tea first, no forms.", refused.Html, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_plan_is_changed_and_stays_one_plan(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        await PlanAsync(navigator, of, scene.Today.AddDays(10));
        var again = await navigator.OpenAsync($"/people/{of.Person}/support/{of.Support}/handover");
        var changed = await navigator.SubmitAsync(again, await FieldsAsync(scene, scene.Today.AddDays(12), "Coffee now, still no forms."));
        Assert.Contains("Coffee now, still no forms.", changed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tea first", changed.Text, StringComparison.Ordinal);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        Assert.Contains("until 5 December 2026", (await lead.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_handover_is_called_off_and_a_back_up_named_and_taken_back(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        await PlanAsync(navigator, of, scene.Today.AddDays(10));
        var complete = await navigator.OpenAsync($"/people/{of.Person}/support/{of.Support}/handover/complete");
        await navigator.SubmitAsync(complete, new { CallOff = "true" });
        Assert.Contains("Outreach: the handover was called off", await scene.SentencesAsync(of.Person));
        Assert.Empty(await scene.OpenWorkAsync(of.Person));

        var backUp = $"/people/{of.Person}/support/{of.Support}/back-up";
        var named = await navigator.SubmitAsync(await navigator.OpenAsync(backUp), new Dictionary<string, string?> { ["BackUp"] = $"{await IdAsync(scene, Scene.Lead)}" });
        Assert.Contains("Back-upLee Leader", named.Text, StringComparison.Ordinal);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        Assert.Contains("You stand in for", (await lead.OpenAsync("/")).Text, StringComparison.Ordinal);
        await navigator.SubmitAsync(await navigator.OpenAsync(backUp), new Dictionary<string, string?> { ["BackUp"] = "" });
        Assert.DoesNotContain("You stand in for", (await lead.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_completes_it_second_is_told_so_and_keeps_their_words(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        await PlanAsync(navigator, of, scene.Today.AddDays(10));
        var address = $"/people/{of.Person}/support/{of.Support}/handover/complete";
        var (mine, late) = (await navigator.OpenAsync(address), await lead.OpenAsync(address));
        await navigator.SubmitAsync(mine);

        foreach (var act in (object[])[new { OverLimitReason = "She asked for me" }, new { OverLimitReason = "She asked for me", CallOff = "true" }])
        {
            var told = await lead.PostAsync(late, act);
            Assert.Contains("This handover was completed or called off meanwhile.", told.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
            Assert.Equal("She asked for me", told.TextOf("[name=OverLimitReason]"));
        }

        Assert.Equal($"/people/{of.Person}/support", (await lead.AskAsync(address)).Location);
        Assert.Single(await scene.SentencesAsync(of.Person), "Lee Leader became the lead worker; Nadia Navigator handed on");
    }

    [Theory, EveryEngine]
    public async Task Nobody_takes_over_whose_caseload_is_full_or_to_whom_the_record_is_closed(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        await PlanAsync(navigator, of, scene.Today.AddDays(10));
        for (var i = 0; i < 3; i++) await scene.SupportedAsync(email: Scene.Lead);

        var full = await navigator.PostAsync(await navigator.OpenAsync($"/people/{of.Person}/support/{of.Support}/handover/complete"), new { });
        Assert.Contains("This caseload is full: 3 of 3 people.", full.Html, StringComparison.Ordinal);

        await scene.DoAsync(Scene.Navigator, async services => await services.GetRequiredService<IDatabase>().ExecuteAsync(
            SceneSql.KeepAway, new { id = Ids.New(), person = of.Person, worker = await LeadOfAsync(services), now = scene.Now }));
        var closed = await navigator.PostAsync(await navigator.OpenAsync($"/people/{of.Person}/support/{of.Support}/handover/complete"), new { });
        Assert.Contains("cannot take it up", closed.Html, StringComparison.Ordinal);
    }

    private static async Task<Guid> LeadOfAsync(IServiceProvider services) => (await services.GetRequiredService<Takers>().OfAsync(Guid.Empty)).First(one => one.Name == "Lee Leader").WorkerId;

    private static Task<Guid> IdAsync(Scene scene, string email) => scene.AsAsync(email, services => Task.FromResult(services.GetRequiredService<CurrentWorker>().Id));

    private static Task<string> NameAsync(Scene scene, string email) => scene.AsAsync(email, services => Task.FromResult(services.GetRequiredService<CurrentWorker>().Name));

    private static async Task<TestPage> PlanAsync(TestBrowser browser, (Guid Person, Guid Support) of, DateOnly until)
    {
        var page = await browser.OpenAsync($"/people/{of.Person}/support/{of.Support}/handover");
        var to = page.Document.QuerySelectorAll("select[name='Input.To'] option").Single(option => option.TextContent == "Lee Leader").GetAttribute("value");
        return await browser.SubmitAsync(page, Fields(to, until, "Tea first, no forms."));
    }

    private static async Task<Dictionary<string, string?>> FieldsAsync(Scene scene, DateOnly until, string know) => Fields($"{await IdAsync(scene, Scene.Lead)}", until, know);

    private static Dictionary<string, string?> Fields(string? to, DateOnly until, string know) => Desk.Fields(
        ("To", to), ("OverlapUntil.day", $"{until.Day}"), ("OverlapUntil.month", $"{until.Month}"), ("OverlapUntil.year", $"{until.Year}"),
        ("KnowFirst", know), ("Promises", "A new key for the post box."), ("Goodbye", "NotYet"), ("Wishes", "NotYet"));
}
