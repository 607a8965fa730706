using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Record.Tests.Support;
using static Record.Tests.Desk;

namespace Record.Tests.Access;

/// <summary>A colleague's own record: whoever it is about finds none, whichever way they look.</summary>
public sealed class OwnRecordTests
{
    private const string Reason = "They work in the town hall.";

    [Theory, EveryEngine]
    public async Task Sealing_a_colleagues_own_record_keeps_them_away_in_the_same_act_and_tells_them_nothing(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var lead = await platform.SignInAsync("lead@demo.example");
        using var own = await platform.SignInAsync("navigator@demo.example");
        using var elsewhere = await platform.SignInAsync("housing@demo.example");
        var person = await EmergencyTests.StartAsync(own);
        await own.SubmitAsync(await own.OpenAsync((await own.OpenAsync("/")).Document.QuerySelector("a[href*='/support/take-up']")!.GetAttribute("href")!));
        await own.AddNumberAsync(person, "NhsNumber", "999 000 0018");
        var form = await lead.OpenAsync($"{person}/locks/seal");

        await lead.SubmitAsync(form, Fields(("OfWorkerId", WorkerOf(form, "Nadia Navigator")), ("Readers", WorkerOf(form, "Fran Frontdoor")), ("Reason", Reason)));

        var locks = await lead.OpenAsync($"{person}/locks");
        Assert.Contains("Nadia Navigator, Navigators", locks.Text, StringComparison.Ordinal);
        Assert.Contains("Opens for: Fran Frontdoor, Lee Leader", locks.Text, StringComparison.Ordinal);
        foreach (var browser in (TestBrowser[])[own, elsewhere]) await FindsNothingAsync(browser, person);
        var day = await own.OpenAsync("/");
        Assert.DoesNotContain("sealed", day.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Robin", day.Html, StringComparison.Ordinal);

        // the seal may end, and they stay away
        await lead.SubmitAsync(await lead.OpenAsync($"{person}/locks/unseal"));
        await FindsNothingAsync(own, person);
        Assert.Contains("has a record in this area", (await EmergencyTests.UnseenByAsync(elsewhere, "Robin Unseen")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whose_own_record_it_is_neither_seals_it_nor_is_among_those_who_open_it(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var lead = await platform.SignInAsync("lead@demo.example");
        var person = await EmergencyTests.StartAsync(lead);
        var form = await lead.OpenAsync($"{person}/locks/seal");
        Assert.Null(WorkerOf(form, "Lee Leader"));
        var nadia = WorkerOf(form, "Nadia Navigator");
        var lee = await platform.InScopeAsync(async scope => (await scope.Database.OneAsync<WorkerRow>(SceneSql.Worker, new { email = "lead@demo.example" }))!.WorkerId);

        var self = await lead.SubmitAsync(form, Fields(("OfWorkerId", $"{lee}"), ("Reason", Reason)));
        Assert.Contains("You cannot seal your own record.", self.Text, StringComparison.Ordinal);
        var both = await lead.SubmitAsync(form, Fields(("OfWorkerId", nadia), ("Readers", nadia), ("Reason", Reason)));
        Assert.Contains("cannot be among those who may open it", both.Text, StringComparison.Ordinal);
        Assert.Contains(Reason, both.Html, StringComparison.Ordinal);
        Assert.Contains("Nobody is kept away.", (await lead.OpenAsync($"{person}/locks")).Text, StringComparison.Ordinal);

        // nor later: whoever is kept away is not on offer for another seal
        await lead.SubmitAsync(form, Fields(("OfWorkerId", nadia), ("Reason", Reason)));
        var second = await lead.OpenAsync($"{person}/locks/seal");
        Assert.DoesNotContain(second.Document.QuerySelectorAll("input[name='Input.Readers']"), one => one.GetAttribute("value") == nadia);
        Assert.Contains("cannot be among those who may open it", (await lead.SubmitAsync(second, Fields(("Readers", nadia), ("Reason", Reason)))).Text, StringComparison.Ordinal);
    }

    private static async Task FindsNothingAsync(TestBrowser browser, string person)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await browser.AskAsync(person)).Status);
        foreach (var (text, born) in ((string, string?)[])[("Robin Unseen", "3/4/1986"), ("999 000 0018", null)])
        {
            var found = await browser.FindAsync(text, born);
            Assert.Empty(found.NamesFound());
            Assert.Contains("No other record", (await browser.OpenAsync(found.LinkTo("Ask whether they have a record that you do not see"))).Text, StringComparison.Ordinal);

            // there is nothing to open in an emergency: it leads back to the search
            Assert.EndsWith(found.Path, (await browser.OpenAsync($"{found.Path}/break-glass")).Path, StringComparison.Ordinal);
        }
    }

    private static string? WorkerOf(TestPage page, string name) =>
        page.Document.QuerySelectorAll("option").FirstOrDefault(one => one.TextContent.StartsWith(name, StringComparison.Ordinal))?.GetAttribute("value");
}
