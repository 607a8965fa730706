using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using static Record.Tests.Desk;

namespace Record.Tests.Access;

/// <summary>An emergency opening that is closed before its hours are over.</summary>
public sealed class ClosingTests
{
    private static readonly Sql Closings = new("select count(*) from core_audit a where a.action = 'break-glass-end' and a.subject_id is not null");

    private static readonly Sql EndSearches = new("delete from core_search");
    private static readonly Sql NoGovernance = new("delete from core_worker_role where role = 'governance'");

    [Theory, EveryEngine]
    public async Task Whoever_opened_it_says_that_they_are_done_and_it_is_closed_at_once_for_them_alone(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        using var others = await platform.SignInAsync("frontdoor@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        var person = await EmergencyTests.StartAsync(ours);
        foreach (var browser in (TestBrowser[])[theirs, others]) await browser.SubmitAsync(await EmergencyTests.OpenFormAsync(browser), Fields(("Reason", "SeriousHarm"), ("Words", EmergencyTests.Words)));
        var mine = await theirs.OpenAsync((await theirs.OpenAsync(person)).LinkTo("I am done with it"));
        Assert.Contains(EmergencyTests.Words, mine.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Robin", mine.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Split('/')[^1], mine.Document.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);

        // nobody closes what another opened
        var fields = mine.FieldsOf(mine.Document.Forms.Single(form => form.QuerySelector("[name=opening]") is not null));
        var forged = await others.OpenAsync("/break-glass/done");
        await others.SubmitAsync(forged, new Dictionary<string, string?> { ["opening"] = fields.Find(field => field.Key == "opening").Value });
        Assert.Equal(HttpStatusCode.OK, (await theirs.AskAsync(person)).Status);

        platform.Clock.Advance(TimeSpan.FromMinutes(5));
        var closed = await theirs.SubmitAsync(mine, null, "main div.area-card form");

        Assert.Contains("You have no record open in an emergency.", closed.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.AskAsync(person)).Status);
        Assert.Equal(HttpStatusCode.OK, (await others.AskAsync(person)).Status);
        Assert.Equal(1, await platform.InScopeAsync(scope => scope.Database.OneAsync<long>(Closings)));
        var looks = (await lead.OpenAsync($"{person}/looks")).Text;
        Assert.Contains("closed the record again", looks, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_lock_and_a_seal_end_what_was_open_and_letting_them_in_again_opens_nothing(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        using var others = await platform.SignInAsync("frontdoor@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        var person = await EmergencyTests.StartAsync(ours);
        foreach (var browser in (TestBrowser[])[theirs, others]) await browser.SubmitAsync(await EmergencyTests.OpenFormAsync(browser), Fields(("Reason", "SeriousHarm"), ("Words", EmergencyTests.Words)));
        platform.Clock.Advance(TimeSpan.FromMinutes(4));

        var form = await lead.OpenAsync($"{person}/locks/add");
        var kept = await lead.SubmitAsync(form, Fields(("WorkerId", EmergencyTests.Colleague(form, "Hana Housing")), ("Reason", "They were married.")));
        await lead.SubmitAsync(await lead.OpenAsync(kept.LinkTo("Let them open it again")));
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.AskAsync(person)).Status);
        Assert.Null((await theirs.OpenAsync("/people/search")).Document.QuerySelector("#opened"));
        Assert.Equal(HttpStatusCode.OK, (await others.AskAsync(person)).Status);

        await lead.SubmitAsync(await lead.OpenAsync($"{person}/locks/seal"), Fields(("Reason", "A colleague.")));
        Assert.Null((await others.OpenAsync("/people/search")).Document.QuerySelector("#opened"));
    }

    [Theory, EveryEngine]
    public async Task A_search_that_ended_while_somebody_wrote_opens_nothing_and_keeps_what_they_wrote(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        var person = await EmergencyTests.StartAsync(ours);
        var form = await EmergencyTests.OpenFormAsync(theirs);
        await platform.InScopeAsync(async scope =>
        {
            await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(EndSearches));
            return true;
        });

        var answer = await theirs.SubmitAsync(form, Fields(("Reason", "SeriousHarm"), ("Words", EmergencyTests.Words)));

        Assert.Contains("This search has ended, and nothing was opened.", answer.Text, StringComparison.Ordinal);
        Assert.Contains(EmergencyTests.Words, answer.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.AskAsync(person)).Status);
    }

    [Theory, EveryEngine]
    public async Task Where_nobody_may_review_it_the_page_says_so_and_an_administrator_is_told(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        using var admin = await platform.SignInAsync("admin@demo.example");
        await EmergencyTests.StartAsync(ours);
        Assert.DoesNotContain("Nobody else may review it yet", (await EmergencyTests.OpenFormAsync(theirs)).Text, StringComparison.Ordinal);
        await platform.InScopeAsync(async scope =>
        {
            await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(NoGovernance));
            return true;
        });
        var form = await EmergencyTests.OpenFormAsync(theirs);
        Assert.Contains("Nobody else may review it yet. An administrator is told", form.Text, StringComparison.Ordinal);

        await theirs.SubmitAsync(form, Fields(("Reason", "SeriousHarm"), ("Words", EmergencyTests.Words)));

        var day = await admin.OpenAsync("/");
        Assert.Contains("nobody in governance may look at it themselves", day.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Robin", day.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }
}
