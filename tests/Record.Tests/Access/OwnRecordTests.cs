using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
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

    [Theory, EveryEngine]
    public async Task Governance_is_asked_to_see_to_it_and_that_is_done_with_the_seal_after_which_nobody_finds_anything(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var lead = await platform.SignInAsync("lead@demo.example");
        using var navigator = await platform.SignInAsync("navigator@demo.example");
        using var own = await platform.SignInAsync("peer@demo.example");
        using var governance = await platform.SignInAsync("governance@demo.example");
        var person = await EmergencyTests.StartAsync(lead);
        await lead.AddNumberAsync(person, "NhsNumber", "999 000 0018");
        var pat = await IdAsync(platform, "peer@demo.example");
        for (var again = 0; again < 2; again++) await AskAsync(platform, pat);

        var day = await governance.OpenAsync("/");
        Assert.Single(day.Document.QuerySelectorAll("main a[href^='/locks/own/']").Select(link => link.GetAttribute("href")).Distinct());
        Assert.DoesNotContain("Pat Peer", day.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Pat Peer", (await governance.OpenAsync("/locks")).Html, StringComparison.Ordinal);
        foreach (var browser in (TestBrowser[])[own, lead, navigator]) Assert.DoesNotContain("/locks/own/", (await browser.OpenAsync("/")).Html, StringComparison.Ordinal);
        var how = day.Document.QuerySelector("main a[href^='/locks/own/']")!.GetAttribute("href")!;
        Assert.Contains("Pat Peer, Peer support team, has or had a record of their own here", (await governance.OpenAsync(how)).Text, StringComparison.Ordinal);

        var form = await lead.OpenAsync($"{person}/locks/seal");
        await lead.SubmitAsync(form, Fields(("OfWorkerId", WorkerOf(form, "Pat Peer")), ("Reason", Reason)));

        var done = await governance.OpenAsync(how);
        Assert.Contains("It is sealed, said by Lee Leader", done.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Pat Peer", done.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/locks/own/", (await governance.OpenAsync("/")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/locks/own/", (await governance.OpenAsync("/locks")).Html, StringComparison.Ordinal);
        await FindsNothingAsync(navigator, person);
        foreach (var browser in (TestBrowser[])[own, navigator])
        {
            foreach (var page in (string[])["", "/story", "/about-me", "/team"]) Assert.Equal(HttpStatusCode.NotFound, (await browser.AskAsync(person + page)).Status);
            Assert.DoesNotContain("Robin", (await browser.OpenAsync("/")).Html, StringComparison.Ordinal);
        }
    }

    [Theory, EveryEngine]
    public async Task That_there_is_none_finishes_it_and_it_may_be_said_anew(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var governance = await platform.SignInAsync("governance@demo.example");
        var pat = await IdAsync(platform, "peer@demo.example");
        await AskAsync(platform, pat);
        var page = await governance.OpenAsync((await governance.OpenAsync("/locks")).Document.QuerySelector("main a[href^='/locks/own/']")!.GetAttribute("href")!);
        Assert.Contains("Say whether it is sealed", (await governance.SubmitAsync(page)).TextOf(".govuk-error-summary"), StringComparison.Ordinal);

        var late = await governance.OpenAsync(page.Path);
        await governance.SubmitAsync(page, Fields(("Answer", "None")));

        Assert.DoesNotContain("/locks/own/", (await governance.OpenAsync("/")).Html, StringComparison.Ordinal);
        Assert.Contains("answered meanwhile", (await governance.SubmitAsync(late, Fields(("Answer", "Sealed")))).Text, StringComparison.Ordinal);
        await AskAsync(platform, pat);
        Assert.Contains("/locks/own/", (await governance.OpenAsync("/")).Html, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_answers_for_access_is_not_asked_about_their_own(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var governance = await platform.SignInAsync("governance@demo.example");
        using var admin = await platform.SignInAsync("admin@demo.example");
        await AskAsync(platform, await IdAsync(platform, "governance@demo.example"));
        var id = await platform.InScopeAsync(scope => scope.Database.OneAsync<Guid>(s_any));

        foreach (var page in (string[])["/", "/locks"]) Assert.DoesNotContain("/locks/own/", (await governance.OpenAsync(page)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await governance.AskAsync($"/locks/own/{id}")).Status);
        Assert.Contains("nobody in governance may look at it themselves", (await admin.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    private static readonly Sql s_any = new("select o.own_record_id from core_own_record o");

    private static Task<Guid> IdAsync(TestPlatform platform, string email) =>
        platform.InScopeAsync(async scope => (await scope.Database.OneAsync<WorkerRow>(SceneSql.Worker, new { email }))!.WorkerId);

    private static Task<bool> AskAsync(TestPlatform platform, Guid worker) => platform.InServicesAsync(async services =>
    {
        await services.GetRequiredService<IDatabase>().TransactAsync(() => services.GetRequiredService<IOwnRecords>().AskToSealAsync(worker));
        return true;
    });

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
