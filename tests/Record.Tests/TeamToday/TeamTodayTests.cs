using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Record.Tests.Plan;
using Record.Tests.Support;
using static Record.Tests.Desk;

namespace Record.Tests.TeamToday;

public sealed class TeamTodayTests
{
    [Theory, EveryEngine]
    public async Task Each_caseload_is_told_by_weight_in_the_order_of_names(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        for (var i = 0; i < 3; i++) await scene.SupportedAsync($"Person {i}");
        await scene.SupportedAsync("Zed", email: Scene.Lead);
        var rested = await scene.SupportedAsync("Ash", email: Scene.Lead);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        await lead.SubmitAsync(
            await lead.OpenAsync($"/people/{rested.Person}/support/{rested.Support}/phase"),
            Fields([("Phase", "SteppingDown"), ("Agreed", "Every other week"), .. PlanDesk.Day("LookInOn", scene.Today.AddDays(5))]));

        var page = await lead.OpenAsync("/team");

        Assert.Equal(["Lee Leader", "Nadia Navigator"], page.Document.QuerySelectorAll("main h3").Select(one => one.TextContent));
        Assert.Equal(
            ["Lee Leader Outreach 2 1.5 of 3 room for 1.5 more", "Nadia Navigator Outreach 3 3 of 3 full"],
            page.Document.QuerySelectorAll("main tbody tr").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Contains("Outreach: 1.5 of 3 places, room for 1.5 more", page.Text, StringComparison.Ordinal);
        Assert.Contains("Look in again, as agreed with them", page.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task It_says_who_is_quiet_and_since_when_and_who_was_not_spoken_with_for_longest(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var ash = await scene.SupportedAsync("Ash", daysAgo: 90);
        var bo = await scene.SupportedAsync("Bo", daysAgo: 90);
        await scene.SupportedAsync("Cy", daysAgo: 2);
        await scene.ContactAsync(ash, ContactMethod.Phone, twoWay: true, daysAgo: 20);
        await scene.ContactAsync(bo, ContactMethod.Phone, twoWay: true, daysAgo: 30);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);

        var page = (await lead.OpenAsync("/team")).Text;

        Assert.Contains("2 people are quiet, the longest since 24 October.", page, StringComparison.Ordinal);
        Assert.Contains("Longest without a conversation both ways: Bo, last in touch on 24 October.", page, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_waits_is_taken_up_where_they_stand_and_a_handover_is_completed(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.SupportAsync(await scene.PersonAsync("Ash"), lead: false, daysAgo: 3);
        var of = await scene.SupportedAsync("Bo");
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        var page = await lead.OpenAsync("/team");
        Assert.Contains("Outreach, since 20 November, 3 days", page.Text, StringComparison.Ordinal);
        await lead.SubmitAsync(await lead.OpenAsync(page.LinkTo("Take up")));

        page = await lead.OpenAsync("/team");
        Assert.Contains("Nobody waits.", page.Text, StringComparison.Ordinal);
        var plan = await lead.OpenAsync($"/people/{of.Person}/support/{of.Support}/handover");
        Assert.NotNull(page.Document.QuerySelector($"main a[href='{plan.Path}']"));
        await lead.SubmitAsync(plan, Fields(
            [("To", plan.Colleague("To", "Lee Leader")), .. PlanDesk.Day("OverlapUntil", scene.Today), ("KnowFirst", "Tea first"), ("Goodbye", "NotYet"), ("Wishes", "NotYet")]));
        page = await lead.OpenAsync("/team");
        Assert.Contains("Bo Outreach Due From Nadia Navigator to Lee Leader: both are there from 23 November to 23 November.", page.Text, StringComparison.Ordinal);
        await lead.SubmitAsync(await lead.OpenAsync(page.LinkTo("Complete")));
        Assert.Contains("None is planned.", (await lead.OpenAsync("/team")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_lead_gives_whoever_waits_to_a_colleague_who_finds_them_in_their_day(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var ash = await scene.PersonAsync("Ash");
        await scene.SupportAsync(ash, lead: false, daysAgo: 3);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        var give = await lead.OpenAsync((await lead.OpenAsync("/team")).LinkTo("Give to a colleague"));
        Assert.Contains("Choose who leads it.", (await lead.SubmitAsync(give)).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await navigator.AskAsync(give.Path)).Status);
        Assert.DoesNotContain("Give to a colleague", (await navigator.OpenAsync("/")).Text, StringComparison.Ordinal);
        var late = await lead.OpenAsync(give.Path);
        var stands = await lead.OpenAsync($"/people/{ash}/support");
        Assert.Contains("It waits with the team for somebody to lead it.", stands.Text, StringComparison.Ordinal);
        Assert.Equal(give.Path, stands.LinkTo("Give to a colleague"));
        Assert.Contains("/support/take-up", stands.LinkTo("Take it up"), StringComparison.Ordinal);

        var team = await lead.SubmitAsync(give, Fields(("Lead", give.Colleague("Lead", "Nadia Navigator"))));

        Assert.Contains("Nobody waits.", team.Text, StringComparison.Ordinal);
        var day = (await navigator.OpenAsync("/")).Text;
        Assert.Contains("You lead their support from now on.", day, StringComparison.Ordinal);
        Assert.Contains("Nadia Navigator became the lead worker", await scene.SentencesAsync(ash));
        var told = await lead.SubmitAsync(late, Fields(("Lead", give.Colleague("Lead", "Nadia Navigator")), ("OverLimitReason", "They asked for her")));
        Assert.Contains("A colleague leads it already.", told.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Equal("They asked for her", told.TextOf("[name='Input.OverLimitReason']"));
        Assert.Equal($"/people/{ash}/support", (await lead.AskAsync(give.Path)).Location);
    }

    [Theory, EveryEngine]
    public async Task Nobody_is_given_to_a_colleague_without_room_but_with_a_reason_or_to_one_who_is_kept_away(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        for (var i = 0; i < 3; i++) await scene.SupportedAsync($"Person {i}");
        var ash = await scene.PersonAsync("Ash");
        await scene.SupportAsync(ash, Scene.Lead, lead: false);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        var give = await lead.OpenAsync((await lead.OpenAsync("/team")).LinkTo("Give to a colleague"));
        var to = give.Colleague("Lead", "Nadia Navigator");

        var full = await lead.SubmitAsync(give, Fields(("Lead", to)));
        Assert.Contains("This caseload is full: 3 of 3 people.", full.TextOf(".govuk-error-summary"), StringComparison.Ordinal);

        await scene.DoAsync(Scene.Lead, services => services.GetRequiredService<IDatabase>().ExecuteAsync(
            SceneSql.KeepAway, new { id = Ids.New(), person = ash, worker = Guid.Parse(to), now = scene.Now }));
        var away = await lead.SubmitAsync(full, Fields(("Lead", to), ("OverLimitReason", "They asked for her")));
        Assert.Contains("This worker cannot take it up.", away.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Contains("Ash", (await lead.OpenAsync("/team")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Somebody_whom_nobody_leads_any_more_waits_since_then_and_not_since_support_began(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync("Ash", daysAgo: 90);
        await scene.DoAsync(Scene.Navigator, services => services.GetRequiredService<IDatabase>().ExecuteAsync(
            Platform.Record.Support.HandingOn.HandOverSql.LeaveOne, new
            {
                person = of.Person, worker = services.GetRequiredService<CurrentWorker>().Id, team = services.GetRequiredService<CurrentWorker>().TeamId, today = scene.Today.AddDays(-2),
            }));
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);

        Assert.Contains("since 21 November, 2 days", (await lead.OpenAsync("/team")).Text, StringComparison.Ordinal);
        var day = await lead.OpenAsync("/");
        Assert.Contains("waiting since 21 November", day.Text, StringComparison.Ordinal);
        Assert.NotEmpty(day.LinkTo("Give to a colleague"));
    }

    [Theory, EveryEngine]
    public async Task What_waits_for_a_decision_is_there_until_it_is_made(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.InTouchAsync("Ash");
        using var navigator = await scene.Platform.SignInAsync(Scene.Navigator);
        await navigator.SubmitAsync(
            await navigator.OpenAsync($"/people/{of.Person}/support/{of.Support}/ending"), Fields(("Reason", "MovedOn"), ("Words", "As they wanted"), ("WayBack", "They ring us")));
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);

        var page = await lead.OpenAsync("/team");

        Assert.Contains("Waiting for a decision Ash: ", page.Text, StringComparison.Ordinal);
        Assert.Contains("/ending/decide", page.LinkTo("Open"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_record_that_is_closed_to_the_lead_counts_in_nothing(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.SupportedAsync("Ash");
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        var before = (await lead.OpenAsync("/team")).Text;
        var of = await scene.SupportedAsync("Bo", daysAgo: 90);
        var waits = await scene.PersonAsync("Cy");
        await scene.SupportAsync(waits, lead: false);
        Assert.NotEqual(before, (await lead.OpenAsync("/team")).Text);

        var leader = await scene.AsAsync(Scene.Lead, services => Task.FromResult(services.GetRequiredService<CurrentWorker>().Id));
        foreach (var person in new[] { of.Person, waits })
        {
            await scene.DoAsync(Scene.Navigator, services => services.GetRequiredService<IDatabase>().ExecuteAsync(
                SceneSql.KeepAway, new { id = Ids.New(), person, worker = leader, now = scene.Now }));
        }

        Assert.Equal(before, (await lead.OpenAsync("/team")).Text);
    }

    [Theory, EveryEngine]
    public async Task It_is_for_leads_and_of_their_own_team(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.SupportedAsync("Ash", email: Scene.Housing);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);

        Assert.DoesNotContain("Ash", (await lead.OpenAsync("/team")).Text, StringComparison.Ordinal);
        Assert.NotNull((await lead.OpenAsync("/")).Document.QuerySelector("a[href='/team']"));
        foreach (var role in new[] { "navigator", "frontdoor", "peer", "governance", "commissioner", "admin" })
        {
            using var browser = await scene.Platform.SignInAsync($"{role}@demo.example");
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.AskAsync("/team")).Status);
        }
    }

    [Theory, EveryEngine]
    public async Task It_asks_seven_queries_however_many_people(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var lead = await scene.Platform.SignInAsync(Scene.Lead);
        var none = await QueriesAsync();
        for (var i = 0; i < 3; i++) await scene.SupportedAsync($"Person {i}");
        await scene.SupportAsync(await scene.PersonAsync("Ash"), lead: false);

        Assert.Equal(["TeamSql.Away", "TeamSql.Handovers", "TeamSql.Loads", "TeamSql.Supported", "TeamSql.Tries", "TeamSql.Work", "TeamSql.Workers"], none);
        Assert.Equal(none, await QueriesAsync());

        async Task<IEnumerable<string>> QueriesAsync()
        {
            scene.Platform.Sql.Clear();
            await lead.OpenAsync("/team");
            return [.. scene.Platform.Reads().Where(name => !name.StartsWith("Draft", StringComparison.Ordinal) && !name.StartsWith("Audit", StringComparison.Ordinal)).Order()];
        }
    }
}
