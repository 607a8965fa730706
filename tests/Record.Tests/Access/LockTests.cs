using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Record.Tests.Access.Worlds;
using static Record.Tests.Desk;

namespace Record.Tests.Access;

public sealed class LockTests
{
    private static readonly Sql LedBy = new("select s.module_key from core_support s join core_worker w on w.worker_id = s.lead_worker_id where w.email = @email");

    private static readonly Sql Leaves = new("update core_worker set disabled_at = @now where email = @email");

    private static readonly Sql Namings = new("select count(*) from core_audit a where a.action = 'seal-name' and a.subject_id = @subject");

    [Theory, EveryEngine]
    public async Task Somebody_kept_away_finds_no_record_until_they_are_let_in_again(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var lead = await platform.SignInAsync("lead@demo.example");
        using var kept = await platform.SignInAsync("navigator@demo.example");
        var person = (await kept.StartPersonAsync("Robin Relative")).Path;
        var form = await lead.OpenAsync($"{person}/locks/add");
        await lead.SubmitAsync(form, Fields(("WorkerId", Colleague(form, "Nadia Navigator")), ("Reason", "They are cousins.")));
        var again = await lead.OpenAsync($"{person}/locks/add");
        again = await lead.SubmitAsync(again, Fields(("WorkerId", Colleague(again, "Nadia Navigator")), ("Reason", "They are cousins.")));
        Assert.Contains("They are kept away already.", again.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await kept.AskAsync(person)).Status);
        Assert.Empty((await kept.FindAsync("robin relative")).NamesFound());
        Assert.DoesNotContain("Robin Relative", (await kept.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await kept.AskAsync($"{person}/locks")).Status);

        var locks = await lead.OpenAsync($"{person}/locks");
        Assert.Contains("They are cousins.", locks.Text, StringComparison.Ordinal);

        // after a fresh proof of who asks, and it is kept who did it
        var end = locks.LinkTo("Let them open it again");
        platform.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.StartsWith("/confirm?returnUrl=", (await lead.AskAsync(end)).Location, StringComparison.Ordinal);
        var ended = await lead.SubmitAsync(await lead.SubmitAsync(await lead.OpenAsync(end), Proof));
        Assert.Equal(HttpStatusCode.OK, (await kept.AskAsync(person)).Status);
        Assert.Matches(@"Nadia Navigator was kept away by Lee Leader, [^.]+\. Ended by Lee Leader, ", ended.Text);
    }

    [Theory, EveryEngine]
    public async Task A_sealed_record_opens_for_those_named_and_who_sealed_it(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var lead = await platform.SignInAsync("lead@demo.example");
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var frontDoor = await platform.SignInAsync("frontdoor@demo.example");
        var person = (await frontDoor.StartPersonAsync("Robin Colleague")).Path;
        await platform.InScopeAsync(async scope =>
        {
            await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(
                WorldSql.Support, new { id = Ids.New(), person = Guid.Parse(person.Split('/')[^1]), team = "Navigators", on = scope.Today }));
            return true;
        });
        platform.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.StartsWith("/confirm?returnUrl=", (await lead.AskAsync($"{person}/locks/seal")).Location, StringComparison.Ordinal);
        var form = await lead.SubmitAsync(await lead.OpenAsync($"{person}/locks/seal"), Proof);
        await lead.SubmitAsync(form, Fields(("Readers", Colleague(form, "Nadia Navigator")), ("Reason", "They work in the town hall.")));

        Assert.Equal(HttpStatusCode.OK, (await worker.AskAsync(person)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await frontDoor.AskAsync(person)).Status);

        // after a fresh proof of who asks
        var unseal = (await lead.OpenAsync($"{person}/locks")).LinkTo("Unseal it");
        platform.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.StartsWith("/confirm?returnUrl=", (await lead.AskAsync(unseal)).Location, StringComparison.Ordinal);
        var unsealed = await lead.SubmitAsync(await lead.SubmitAsync(await lead.OpenAsync(unseal), Proof));
        Assert.Matches(@"The record was sealed by Lee Leader, [^.]+\. Ended by Lee Leader, ", unsealed.Text);
        Assert.Equal(HttpStatusCode.OK, (await frontDoor.AskAsync(person)).Status);
    }

    [Theory, EveryEngine]
    public async Task A_lead_worker_who_loses_sight_by_a_seal_is_told_without_a_name(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var lead = await platform.SignInAsync("lead@demo.example");
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = (await worker.StartPersonAsync("Robin Colleague")).Path;
        await platform.InScopeAsync(async scope =>
        {
            await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(WorldSql.Episode, new
            {
                id = Ids.New(), person = Guid.Parse(person.Split('/')[^1]), module = "navigator", team = "Navigators", lead = "navigator@demo.example",
                phase = "Active", on = scope.Today, endedOn = (DateOnly?)null,
            }));
            return true;
        });
        await SealAsync("Nadia Navigator");
        Assert.DoesNotContain("was sealed", (await worker.OpenAsync("/")).Text, StringComparison.Ordinal);
        await SealAsync("Fran Frontdoor");
        var day = (await worker.OpenAsync("/")).Text;
        Assert.Contains("A record of somebody whose lead worker you were was sealed, and you no longer see it. Ask Lee Leader who goes on with the support.", day, StringComparison.Ordinal);
        Assert.DoesNotContain("Robin", day, StringComparison.Ordinal);
        Assert.DoesNotContain(person, day, StringComparison.Ordinal);

        async Task SealAsync(string reader)
        {
            var form = await lead.OpenAsync($"{person}/locks/seal");
            await lead.SubmitAsync(form, Fields(("Readers", Colleague(form, reader)), ("Reason", "They work in the town hall.")));
        }
    }

    [Theory, EveryEngine]
    public async Task What_somebody_kept_away_leads_goes_to_the_lead_of_the_team_and_they_are_told_nothing(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var lead = await platform.SignInAsync("lead@demo.example");
        using var kept = await platform.SignInAsync("navigator@demo.example");
        var person = (await kept.StartPersonAsync("Robin Relative")).Path;
        await kept.SubmitAsync(await kept.OpenAsync((await kept.OpenAsync("/")).Document.QuerySelector("a[href*='/support/take-up']")!.GetAttribute("href")!));
        await kept.SubmitAsync(await kept.OpenAsync($"{person}/contacts/record"), Fields(("Result", "NotReached"), ("Note", "No answer at the door.")));
        Assert.Contains("Robin Relative", (await kept.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Robin Relative", (await lead.OpenAsync("/")).Text, StringComparison.Ordinal);

        var form = await lead.OpenAsync($"{person}/locks/add");
        await lead.SubmitAsync(form, Fields(("WorkerId", Colleague(form, "Nadia Navigator")), ("Reason", "They are cousins.")));

        var day = await lead.OpenAsync("/");
        Assert.Contains("You lead their support from now on. See what comes first.", day.Text, StringComparison.Ordinal);
        Assert.Contains("Lee Leader became the lead worker", (await lead.OpenAsync($"{person}/timeline")).Text, StringComparison.Ordinal);
        var rest = (await kept.OpenAsync("/")).Text;
        Assert.DoesNotContain("Robin Relative", rest, StringComparison.Ordinal);
        Assert.DoesNotContain("handed on", rest, StringComparison.Ordinal);
        Assert.Empty(await platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(LedBy, new { email = "navigator@demo.example" })));

        // whoever supports them and is not named on a seal hands on as well
        await lead.SubmitAsync(await lead.OpenAsync($"{person}/locks/seal"), Fields(("Reason", "They work in the town hall.")));
        Assert.Equal(["core"], await platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(LedBy, new { email = "lead@demo.example" })));
    }

    [Theory, EveryEngine]
    public async Task Once_everybody_named_on_a_seal_has_left_governance_names_somebody_and_sees_nothing(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var lead = await platform.SignInAsync("lead@demo.example");
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var governance = await platform.SignInAsync("governance@demo.example");
        var person = (await lead.StartPersonAsync("Robin Colleague")).Path;
        await lead.SubmitAsync(await lead.OpenAsync($"{person}/locks/seal"), Fields(("Reason", "They work in the town hall.")));
        Assert.Contains("There is none.", (await governance.OpenAsync("/locks")).Text, StringComparison.Ordinal);
        await platform.InScopeAsync(async scope =>
        {
            await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(Leaves, new { email = "lead@demo.example", now = platform.Clock.GetUtcNow().UtcDateTime }));
            return true;
        });
        platform.Clock.Advance(TimeSpan.FromMinutes(10));
        var naming = (await governance.OpenAsync("/locks")).LinkTo("Name somebody");
        Assert.StartsWith("/confirm?returnUrl=", (await governance.AskAsync(naming)).Location, StringComparison.Ordinal);
        var form = await governance.SubmitAsync(await governance.OpenAsync(naming), Proof);
        Assert.DoesNotContain("Robin", form.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("town hall", form.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Split('/')[^1], form.Document.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Hana Housing", form.Text, StringComparison.Ordinal);
        Assert.Contains("Say why it is them.", (await governance.SubmitAsync(form, Fields(("WorkerId", Colleague(form, "Nadia Navigator"))))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.AskAsync(person)).Status);

        await governance.SubmitAsync(form, Fields(("WorkerId", Colleague(form, "Nadia Navigator")), ("Because", "She knows them.")));

        Assert.Contains("Robin Colleague", (await worker.OpenAsync(person)).Text, StringComparison.Ordinal);
        Assert.Contains("Governance named you", (await worker.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await governance.AskAsync(person)).Status);
        Assert.Equal(1, await platform.InScopeAsync(scope => scope.Database.OneAsync<long>(Namings, new { subject = (Guid?)Guid.Parse(person.Split('/')[^1]) })));
    }

    [Theory, EveryEngine]
    public async Task Nobody_keeps_themselves_away_and_a_reason_is_always_given(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var lead = await platform.SignInAsync("lead@demo.example");
        var person = (await lead.StartPersonAsync("Robin Relative")).Path;
        var form = await lead.OpenAsync($"{person}/locks/add");
        Assert.DoesNotContain("Lee Leader", form.Text, StringComparison.Ordinal);
        var again = await lead.SubmitAsync(form, Fields(("WorkerId", Colleague(form, "Nadia Navigator"))));
        Assert.Contains("Say why", again.Text, StringComparison.Ordinal);
        Assert.Contains("Choose who is kept away", (await lead.SubmitAsync(form, Fields(("Reason", "They are cousins.")))).Text, StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Proof => new() { ["StepUpProof"] = TestPlatform.Password };

    private static string? Colleague(TestPage page, string name)
    {
        var option = page.Document.QuerySelectorAll("option").FirstOrDefault(one => one.TextContent.StartsWith(name, StringComparison.Ordinal));
        return option?.GetAttribute("value") ?? page.Document.QuerySelectorAll("label").Single(one => one.TextContent.Trim().StartsWith(name, StringComparison.Ordinal))
            .ParentElement!.QuerySelector("input")!.GetAttribute("value");
    }
}
