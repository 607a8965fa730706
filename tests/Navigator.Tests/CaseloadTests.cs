using System.Net;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Sdk.Record;

namespace Navigator.Tests;

public sealed class CaseloadTests
{
    [Theory, EveryEngine]
    public async Task Each_way_on_from_the_front_page_is_on_a_line_of_its_own(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var lead = await scene.LeadAsync();

        Assert.Equal(4, (await lead.OpenAsync("/navigator")).Document.QuerySelectorAll("main h1 ~ ul > li > a[href^='/navigator/']:only-child").Length);
    }

    [Theory, EveryEngine]
    public async Task The_quiet_stand_first_and_the_room_left_is_told(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var near = await scene.SupportedAsync("Ash");
        await scene.SupportedAsync("Bo", daysAgo: 14);
        await scene.SupportedAsync("Cy", daysAgo: 13);
        using var browser = await scene.NavigatorAsync();
        await Scene.RecordAsync(browser, near, ContactResult.Spoke);

        var page = await browser.OpenAsync("/navigator");

        Assert.StartsWith("Navigators You support 3 people; your caseload has room for 3 more. It is time to try another way for 1 of the team's 3.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Bo", "Cy", "Ash"], page.Document.QuerySelectorAll("main li bdi").Select(e => e.TextContent));
        Assert.Single(page.Document.QuerySelectorAll("main li .govuk-tag--yellow"));
    }

    [Theory, EveryEngine]
    public async Task Whoever_is_in_prison_is_not_quiet_until_the_expected_day_is_past(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var ash = await scene.SupportedAsync("Ash", daysAgo: 40);
        var bo = await scene.SupportedAsync("Bo", daysAgo: 14);
        using var browser = await scene.NavigatorAsync();
        await scene.InPrisonAsync(ash, expected: scene.Today);

        var page = await browser.OpenAsync("/navigator");

        Assert.Contains("It is time to try another way for 1 of the team's 2.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Bo", "Ash"], page.Document.QuerySelectorAll("main li bdi").Select(e => e.TextContent));
        Assert.Contains("Comes out of prison or custody on 23 November.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Quiet for 14 days", "In prison or custody since 14 October"], page.Document.QuerySelectorAll("main li .govuk-tag").Select(e => e.TextContent));
        await browser.OpenAsync("/navigator");
        Assert.Equal(new[] { ash, bo }.Order(), (await scene.LooksAsync()).Order());

        scene.Platform.Clock.Advance(TimeSpan.FromDays(1));
        using var later = await scene.NavigatorAsync();
        Assert.DoesNotContain("Comes out", (await later.OpenAsync("/navigator")).Text, StringComparison.Ordinal);
        Assert.Equal(["Quiet for 41 days", "Quiet for 15 days"], (await later.OpenAsync("/navigator")).Document.QuerySelectorAll("main li .govuk-tag").Select(e => e.TextContent));
    }

    [Theory, EveryEngine]
    public async Task Who_may_not_read_where_somebody_is_sees_no_word_of_it_in_the_list(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var ash = await scene.SupportedAsync("Ash", daysAgo: 40);
        await scene.InPrisonAsync(ash, expected: null);
        await scene.MakePeerInTheRecordAsync();
        using var browser = await scene.NavigatorAsync();

        var page = await browser.OpenAsync("/navigator");

        Assert.Contains("Quiet for 40 days", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("prison", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, EveryEngine]
    public async Task It_asks_three_queries_however_many_people(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();
        var few = await QueriesAsync();
        await scene.SupportedAsync("Bo");
        await scene.SupportedAsync("Cy");

        Assert.Equal(["CaseloadSql.OfTeam", "CaseloadSql.TriesOfTeam", "CaseloadSql.TransitionsOfTeam"], few);
        Assert.Equal(few, await QueriesAsync());

        async Task<IEnumerable<string>> QueriesAsync()
        {
            scene.Platform.Sql.Clear();
            await browser.OpenAsync("/navigator");
            return [.. scene.Platform.Sql.Runs.Select(run => run.Sql.Name).Where(name => name.StartsWith("Caseload", StringComparison.Ordinal))];
        }
    }

    [Theory, EveryEngine]
    public async Task Another_team_has_no_way_in(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.Platform.SignInAsync("housing@demo.example");

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.AskAsync("/navigator")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await browser.AskAsync($"/navigator/ways/for-person/{person}")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await browser.AskAsync($"/navigator/ways/plan/{person}")).Status);
    }
}
