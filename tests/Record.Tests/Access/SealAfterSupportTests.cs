using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Locks.Oversight;
using Platform.Sdk.Data;
using Record.Tests.Access.Worlds;
using Record.Tests.Support;
using static Record.Tests.Desk;

namespace Record.Tests.Access;

/// <summary>A sealed record has a way out once support has ended, too: by the team that supported them last, and later by whom governance names.</summary>
public sealed class SealAfterSupportTests
{
    private const string Lead = "lead@demo.example", Navigator = "navigator@demo.example", Governance = "governance@demo.example",
        Told = "Nobody who is named on a sealed record can end the seal any longer.", Unseal = "Unseal it";

    [Theory, EveryEngine]
    public async Task A_lead_who_is_named_unseals_it_for_as_long_as_the_team_still_reads(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var lead = await platform.SignInAsync(Lead);
        using var worker = await platform.SignInAsync(Navigator);
        using var governance = await platform.SignInAsync(Governance);
        foreach (var days in (int[])[0, 90])
        {
            var person = await SealedAsync(platform, lead, days, "Fran Frontdoor");
            Assert.DoesNotContain(Told, await DayAsync(platform, governance), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await worker.AskAsync(person)).Status);
            Assert.Equal(HttpStatusCode.OK, (await lead.AskAsync($"{person}/locks")).Status);

            await lead.SubmitAsync(await lead.OpenAsync((await lead.OpenAsync(person)).LinkTo(Unseal)));

            Assert.Contains(Name(days), (await worker.OpenAsync(person)).Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Unseal, (await lead.OpenAsync(person)).Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await lead.AskAsync($"{person}/locks/unseal")).Status);
        }
    }

    [Theory, EveryEngine]
    public async Task Where_another_team_supports_them_now_it_is_that_teams_to_unseal(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var lead = await platform.SignInAsync(Lead);
        var person = await SealedAsync(platform, lead, 0, "Hana Housing");
        var form = await lead.OpenAsync($"{person}/locks/unseal");
        await platform.DoAsync(WorldSql.Support, new { id = Ids.New(), person = IdOf(person), team = "Housing First team", on = DateOnly.FromDateTime(platform.Clock.GetUtcNow().UtcDateTime) });

        Assert.DoesNotContain(Unseal, (await lead.OpenAsync(person)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.AskAsync(form.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.PostAsync(form)).Status);
    }

    [Theory, EveryEngine]
    public async Task Once_the_team_no_longer_reads_governance_is_told_and_it_opens_for_whom_it_names(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var lead = await platform.SignInAsync(Lead);
        using var worker = await platform.SignInAsync(Navigator);
        using var governance = await platform.SignInAsync(Governance);
        var person = await SealedAsync(platform, lead, 91, "Fran Frontdoor");
        Assert.Equal(HttpStatusCode.NotFound, (await lead.AskAsync(person)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.AskAsync($"{person}/locks/unseal")).Status);
        Assert.Contains(Told, await DayAsync(platform, governance), StringComparison.Ordinal);

        // a worker who is no lead reads it, and the seal still waits for a lead
        await NameAsync(platform, governance, Navigator);
        Assert.Contains(Name(91), (await worker.OpenAsync(person)).Text, StringComparison.Ordinal);
        Assert.Contains("Governance named you", (await worker.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains(Name(91), (await worker.FindAsync(Name(91))).NamesFound());
        Assert.Equal(HttpStatusCode.NotFound, (await worker.AskAsync($"{person}/edit")).Status);
        Assert.Contains(Told, await DayAsync(platform, governance), StringComparison.Ordinal);

        // who was named when it was sealed is named once more
        await NameAsync(platform, governance, Lead);
        Assert.DoesNotContain(Told, await DayAsync(platform, governance), StringComparison.Ordinal);
        await lead.SubmitAsync(await lead.OpenAsync((await lead.OpenAsync((await lead.OpenAsync("/")).Document.QuerySelector($"a[href='{person}']")!.GetAttribute("href")!)).LinkTo(Unseal)));

        // from then on it is closed to the team as any record is whose support ended long ago
        foreach (var one in (TestBrowser[])[lead, worker]) Assert.Equal(HttpStatusCode.NotFound, (await one.AskAsync(person)).Status);
    }

    private static async Task<string> SealedAsync(TestPlatform platform, TestBrowser lead, int daysAgo, string reader)
    {
        var person = (await lead.StartPersonAsync(Name(daysAgo))).Path;
        var form = await lead.OpenAsync($"{person}/locks/seal");
        var box = form.Document.QuerySelectorAll("label").Single(one => one.TextContent.Trim().StartsWith(reader, StringComparison.Ordinal)).ParentElement!.QuerySelector("input")!;
        await lead.SubmitAsync(form, Fields(("Readers", box.GetAttribute("value")), ("Reason", "They work in the town hall.")));
        await platform.DoAsync(WorldSql.EndEpisodes, new { person = IdOf(person), on = DateOnly.FromDateTime(platform.Clock.GetUtcNow().UtcDateTime).AddDays(-daysAgo) });
        return person;
    }

    private static async Task NameAsync(TestPlatform platform, TestBrowser governance, string email)
    {
        var form = await governance.OpenAsync((await governance.OpenAsync("/locks")).LinkTo("Name somebody"));
        var worker = await platform.InScopeAsync(async scope => (await scope.Database.OneAsync<WorkerRow>(SceneSql.Worker, new { email }))!.WorkerId);
        await governance.SubmitAsync(form, Fields(("WorkerId", $"{worker}"), ("Because", "They know them.")));
    }

    private static async Task<string> DayAsync(TestPlatform platform, TestBrowser browser)
    {
        await platform.InScopeAsync(async scope =>
        {
            await StuckSeals.LookAsync(scope);
            return true;
        });
        return (await browser.OpenAsync("/")).Text;
    }

    private static string Name(int daysAgo) => daysAgo switch { 0 => "Robin Colleague", 90 => "Wren Neighbour", _ => "Finch Workmate" };

    private static Guid IdOf(string person) => Guid.Parse(person.Split('/')[^1]);
}
