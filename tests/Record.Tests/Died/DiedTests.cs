using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Record.Tests.Access;
using Record.Tests.Support;
using Record.Tests.Support.Lasting;

namespace Record.Tests.Died;

public sealed class DiedTests
{
    [Theory, EveryEngine]
    public async Task Nothing_reminds_of_somebody_who_died_and_those_who_knew_them_get_time_for_each_other(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, new Listening());
        var of = await scene.SupportedAsync("Ash", daysAgo: 60);
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        await navigator.SubmitAsync(await navigator.OpenAsync($"/people/{of.Person}/contacts/record"), Desk.Fields(("Method", "Visit"), ("Result", "NotReached"), ("NextTryOn", $"{scene.Today:yyyy-MM-dd}")));
        Assert.Contains("Quiet for 60 days", (await navigator.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(["core.try-again"], await scene.OpenWorkAsync(of.Person));

        var remembered = await RecordAsync(navigator, of.Person, "3/5/2026");

        Assert.Contains("Ash died on 3 May 2026. Nothing more is planned here.", remembered.Text, StringComparison.Ordinal);
        Assert.Equal(["core.debrief", "core.learning-review"], await scene.OpenWorkAsync(of.Person));
        Assert.Contains("Heard of it: on 3 May 2026, at last on 2026-05-03", await scene.SentencesAsync(of.Person));
        Assert.Contains("Heard that Died", await scene.SentencesAsync(of.Person));
        var day = (await navigator.OpenAsync("/")).Text;
        Assert.Contains("Ash died on 3 May 2026", day, StringComparison.Ordinal);
        Assert.Contains("Take time with each other for a debrief", day, StringComparison.Ordinal);
        Assert.DoesNotContain("Quiet", day, StringComparison.Ordinal);
        Assert.DoesNotContain("learning review", day, StringComparison.Ordinal);
        Assert.Contains("Start a learning review", (await lead.OpenAsync("/")).Text, StringComparison.Ordinal);
        scene.Platform.Clock.Advance(TimeSpan.FromDays(40));
        using var later = await scene.Platform.SignInAsync(Scene.Navigator);
        Assert.DoesNotContain("Overdue", (await later.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_reaches_out_or_plans_is_closed_with_a_gentle_sentence(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        await RecordAsync(navigator, of.Person, "May 2026");

        foreach (var page in (string[])["support/start", $"support/{of.Support}/again", $"support/take-up?support={of.Support}"])
        {
            Assert.Equal($"/people/{of.Person}/died/remembered", (await navigator.AskAsync($"/people/{of.Person}/{page}")).Location);
        }

        var overview = await navigator.OpenAsync($"/people/{of.Person}");
        Assert.Contains("Ash died in May 2026.", overview.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Record contact", overview.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("start support again", overview.Html, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_happened_before_is_written_down_and_nothing_that_was_being_written_is_lost(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash", daysAgo: 300);
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        var open = await navigator.OpenAsync($"/people/{of.Person}/contacts/record");
        await RecordAsync(navigator, of.Person, "May 2026");

        var late = await navigator.PostAsync(open, Desk.Fields(("Method", "Visit"), ("Result", "Spoke"), ("Note", "He showed me the boat."), ("NextTryOn", $"{scene.Today:yyyy-MM-dd}")));
        Assert.Contains("It has been recorded that this person died in May 2026. Say on which day this was.", late.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Contains("He showed me the boat.", late.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Try next", late.Text, StringComparison.Ordinal);
        var after = await navigator.SubmitAsync(late, Desk.Fields(("HappenedOn.day", "1"), ("HappenedOn.month", "6"), ("HappenedOn.year", "2026")));
        Assert.Contains("They died in May 2026. Choose that day or an earlier one.", after.TextOf(".govuk-error-summary"), StringComparison.Ordinal);

        var kept = await navigator.SubmitAsync(after, Desk.Fields(("HappenedOn.day", "31"), ("HappenedOn.month", "5"), ("HappenedOn.year", "2026")));
        Assert.Equal($"/people/{of.Person}", kept.Path);
        Assert.Contains("He showed me the boat.", (await navigator.OpenAsync($"/people/{of.Person}/timeline")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("core.try-again", await scene.OpenWorkAsync(of.Person));
        Assert.Equal("A contact from before", (await navigator.OpenAsync((await navigator.OpenAsync($"/people/{of.Person}/died/remembered")).LinkTo("Add a contact from before"))).TextOf("h1"));
    }

    [Theory, EveryEngine]
    public async Task A_mistake_puts_everything_back(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, new Listening());
        var of = await scene.SupportedAsync("Ash", daysAgo: 60);
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        await navigator.SubmitAsync(await navigator.OpenAsync($"/people/{of.Person}/contacts/record"), Desk.Fields(("Method", "Visit"), ("Result", "Spoke"), ("NextTryOn", $"{scene.Today:yyyy-MM-dd}")));
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        var plan = await lead.OpenAsync($"/people/{of.Person}/support/{of.Support}/handover");
        var to = plan.Document.QuerySelectorAll("select[name='Input.To'] option").Single(option => option.TextContent == "Lee Leader").GetAttribute("value");
        await lead.SubmitAsync(plan, Desk.Fields(("To", to), ("OverlapUntil.day", "1"), ("OverlapUntil.month", "12"), ("OverlapUntil.year", "2026"), ("KnowFirst", "Tea")));
        await navigator.SubmitAsync(await navigator.OpenAsync($"/people/{of.Person}/support/{of.Support}/ending"), Desk.Fields(("Reason", "MovedOn"), ("WayBack", "Ring us.")));
        var before = await scene.OpenWorkAsync(of.Person);
        var support = (await navigator.OpenAsync($"/people/{of.Person}/support")).Text;
        await RecordAsync(navigator, of.Person, "");
        Assert.Contains("Ash has died.", (await navigator.OpenAsync($"/people/{of.Person}")).Html, StringComparison.Ordinal);

        await navigator.SubmitAsync(await navigator.OpenAsync($"/people/{of.Person}/died/mistake"));

        Assert.Equal(before, await scene.OpenWorkAsync(of.Person));
        Assert.Equal(support, (await navigator.OpenAsync($"/people/{of.Person}/support")).Text);
        Assert.Contains("Heard that it was a mistake", await scene.SentencesAsync(of.Person));
        Assert.DoesNotContain("has died", (await navigator.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await navigator.AskAsync($"/people/{of.Person}/died/remembered")).Status);
        Assert.Equal(HttpStatusCode.OK, (await navigator.AskAsync($"/people/{of.Person}/contacts/record")).Status);
    }

    [Theory, EveryEngine]
    public async Task A_mistake_gives_what_is_shared_its_days_back_and_what_was_ended_meanwhile_stays_ended(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash");
        var sharing = $"/people/{of.Person}/sharing";
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        await SharingTests.AgreeAsync(navigator, $"/people/{of.Person}", ("ReviewOn.day", "1"), ("ReviewOn.month", "3"), ("ReviewOn.year", "2027"));
        var before = (await navigator.OpenAsync(sharing)).TextOf("main");
        Assert.Contains("until 5 March 2027. Looked at again on 1 March 2027.", before, StringComparison.Ordinal);

        await RecordAsync(navigator, of.Person, "");
        Assert.Contains("until 21 February 2027", (await navigator.OpenAsync(sharing)).Text, StringComparison.Ordinal);
        await navigator.SubmitAsync(await navigator.OpenAsync($"/people/{of.Person}/died/mistake"));
        Assert.Equal(before, (await navigator.OpenAsync(sharing)).TextOf("main"));

        await RecordAsync(navigator, of.Person, "");
        await SharingTests.EndAsync(navigator, $"/people/{of.Person}", "NotNeeded");
        await navigator.SubmitAsync(await navigator.OpenAsync($"/people/{of.Person}/died/mistake"));
        var after = (await navigator.OpenAsync(sharing)).Text;
        Assert.Contains("until 23 November 2026", after, StringComparison.Ordinal);
        Assert.DoesNotContain("March 2027", after, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Of_two_who_put_it_right_the_second_reads_that_it_is_right_already(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        await RecordAsync(navigator, of.Person, "");
        var late = await lead.OpenAsync($"/people/{of.Person}/died/mistake");
        await navigator.SubmitAsync(await navigator.OpenAsync(late.Path));

        Assert.Contains("A colleague has put this right already.", (await lead.PostAsync(late)).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.AskAsync(late.Path)).Status);
        Assert.Single(await scene.SentencesAsync(of.Person), "That they died was recorded by mistake. Everything is as it was.");
    }

    [Theory, EveryEngine]
    public async Task Two_who_record_it_at_once_record_it_once_and_a_day_that_has_not_come_is_refused(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine, new Listening());
        var of = await scene.SupportedAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        var pages = new[] { await navigator.OpenAsync($"/people/{of.Person}/died"), await lead.OpenAsync($"/people/{of.Person}/died") };
        var refused = await navigator.PostAsync(await navigator.OpenAsync($"/people/{of.Person}/died"), Desk.Fields(("DiedOn", "1/1/2030"), ("ToldBy", "The hospital")));
        Assert.Contains("not later than today", refused.Text, StringComparison.Ordinal);

        await Task.WhenAll(navigator.PostAsync(pages[0], Fields("2026")), lead.PostAsync(pages[1], Fields("2026")));

        Assert.Single(await scene.SentencesAsync(of.Person), "Heard of it: in 2026, at last on 2026-11-23");
        Assert.Single(await scene.SentencesAsync(of.Person), "They died in 2026");
    }

    private static async Task<TestPage> RecordAsync(TestBrowser browser, Guid person, string day) =>
        await browser.SubmitAsync(await browser.OpenAsync($"/people/{person}/died"), Fields(day));

    private static Dictionary<string, string?> Fields(string day) => Desk.Fields(("DiedOn", day), ("ToldBy", "The hospital"));
}
