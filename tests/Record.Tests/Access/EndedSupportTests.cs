using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Record.Tests.Access.Worlds;
using static Record.Tests.Desk;

namespace Record.Tests.Access;

/// <summary>What a team may still do once its support has ended: read for a while, write down what came late, take it up again.</summary>
public sealed class EndedSupportTests
{
    [Theory, EveryEngine]
    public async Task A_team_whose_support_ended_reads_for_90_days_and_writes_nothing(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        var person = (await worker.StartPersonAsync("Robin Earlier")).Path;
        var (edit, contact) = (await worker.OpenAsync($"{person}/edit"), await worker.OpenAsync($"{person}/contacts/record"));
        var phase = await worker.OpenAsync((await worker.OpenAsync($"{person}/support")).LinkTo("Change the phase"));

        await EndAsync(platform, person, 90);
        var seen = await worker.OpenAsync(person);
        Assert.StartsWith("You see this because your team supported this person until ", seen.TextOf(".area-person__why"), StringComparison.Ordinal);
        Assert.Equal(["Robin Earlier"], (await worker.FindAsync("robin earlier")).NamesFound());
        Assert.Equal(HttpStatusCode.OK, (await worker.AskAsync($"{person}/timeline")).Status);
        foreach (var page in (string[])["/edit", "/story/add", "/ways/add", "/sharing/record", "/asks"])
        {
            Assert.DoesNotContain(seen.Document.QuerySelectorAll("a"), link => link.GetAttribute("href") == person + page);
            Assert.Equal(HttpStatusCode.NotFound, (await lead.AskAsync(person + page)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await worker.PostAsync(edit, Fields(("Name", "Robin Other")))).Status);
        Assert.Equal(HttpStatusCode.OK, (await lead.AskAsync(person)).Status);
        Assert.Contains("This support has ended meanwhile.", (await worker.PostAsync(phase, Fields(("Phase", "Active")))).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.AskAsync(phase.Path)).Status);
        Assert.DoesNotContain("Change the phase", (await worker.OpenAsync($"{person}/support")).Text, StringComparison.Ordinal);

        await EndAsync(platform, person, 91);
        foreach (var page in (string[])["/sharing", "/locks", "/locks/add", "/locks/seal", "/looks"]) Assert.Equal(HttpStatusCode.NotFound, (await lead.AskAsync(person + page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.AskAsync(person)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.AskAsync($"{person}/support/start")).Status);
        foreach (var late in new[] { contact, phase }) Assert.Equal(HttpStatusCode.NotFound, (await worker.PostAsync(late, Fields(("Note", "Tea"), ("Phase", "Active")))).Status);
        Assert.Empty((await worker.FindAsync("robin earlier")).NamesFound());
    }

    [Theory, EveryEngine]
    public async Task What_is_shared_is_taken_back_somebody_is_kept_away_and_who_has_looked_is_told_once_support_has_ended(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        var person = (await worker.StartPersonAsync("Robin Earlier")).Path;
        await SharingTests.AgreeAsync(worker, person);
        await EndAsync(platform, person, 90);
        Assert.Equal(HttpStatusCode.OK, (await theirs.AskAsync(person)).Status);

        var seen = await lead.OpenAsync(person);
        foreach (var page in (string[])["/sharing", "/locks", "/looks"]) Assert.Contains(seen.Document.QuerySelectorAll("a"), link => link.GetAttribute("href") == person + page);
        Assert.Contains("Exampleton Homes", (await lead.OpenAsync($"{person}/looks")).Text, StringComparison.Ordinal);
        var away = await lead.OpenAsync($"{person}/locks/add");
        var cousin = away.Document.QuerySelectorAll("option").First(one => one.TextContent.StartsWith("Fran Frontdoor", StringComparison.Ordinal)).GetAttribute("value");
        Assert.NotNull((await lead.PostAsync(away, Fields(("WorkerId", cousin), ("Reason", "They are cousins.")))).Location);

        await SharingTests.EndAsync(worker, person, "Withdrawn");

        Assert.Equal(HttpStatusCode.NotFound, (await theirs.AskAsync(person)).Status);
        Assert.DoesNotContain("Record what is agreed", (await worker.OpenAsync($"{person}/sharing")).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, EveryEngine]
    public async Task Once_another_team_supports_them_it_closes_the_record_and_the_one_before_does_not(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        var person = (await worker.StartPersonAsync("Robin Earlier")).Path;
        var (seal, away) = (await lead.OpenAsync($"{person}/locks/seal"), await lead.OpenAsync($"{person}/locks/add"));
        await EndAsync(platform, person, 10);
        await platform.InScopeAsync(async scope =>
        {
            await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(WorldSql.Support, new { id = Ids.New(), person = Guid.Parse(person.Split('/')[^1]), team = "Housing First team", on = scope.Today }));
            return true;
        });

        Assert.Contains("is theirs to say", (await lead.OpenAsync($"{person}/locks")).Text, StringComparison.Ordinal);
        foreach (var form in (TestPage[])[seal, away]) Assert.Equal(HttpStatusCode.NotFound, (await lead.PostAsync(form, Fields(("Reason", "Nobody else is to see it.")))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.AskAsync($"{person}/locks/seal")).Status);
    }

    [Theory, EveryEngine]
    public async Task What_is_shared_ends_90_days_after_the_last_support_at_the_latest(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = (await worker.StartPersonAsync("Robin Earlier")).Path;
        await SharingTests.AgreeAsync(worker, person);
        Assert.Contains("until 5 March 2027", (await worker.OpenAsync($"{person}/sharing")).Text, StringComparison.Ordinal);

        await RaiseEndedAsync(platform, person);
        Assert.Contains("until 5 March 2027", (await worker.OpenAsync($"{person}/sharing")).Text, StringComparison.Ordinal);

        await EndAsync(platform, person, 0);
        await RaiseEndedAsync(platform, person);
        Assert.Contains("until 21 February 2027", (await worker.OpenAsync($"{person}/sharing")).Text, StringComparison.Ordinal);
        await worker.SubmitAsync(await worker.OpenAsync($"{person}/support/start"), Fields(("ModuleKey", FrontDoor)));
        Assert.Contains("Support has ended, so what is shared ends on 21 February 2027 at the latest", (await worker.OpenAsync($"{person}/timeline")).Text, StringComparison.Ordinal);
    }

    private static Task<bool> RaiseEndedAsync(TestPlatform platform, string person) => platform.InServicesAsync(async services =>
    {
        var (events, scope) = (services.GetRequiredService<IEvents>(), services.GetRequiredService<ModuleScope>());
        var ended = new SupportEnded(Guid.Parse(person.Split('/')[^1]), Ids.New(), "core", Ids.New(), null, scope.Today, EndingReason.MovedOn);
        await scope.Database.TransactAsync(() => events.RaiseAsync(ended));
        return true;
    });

    [Theory, EveryEngine]
    public async Task A_team_whose_support_ended_writes_down_a_late_contact_and_takes_support_up_again(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = (await worker.StartPersonAsync("Robin Again")).Path;
        await EndAsync(platform, person, 90);
        var seen = await worker.OpenAsync(person);
        Assert.Equal(HttpStatusCode.Redirect, (await worker.PostAsync(await worker.OpenAsync(seen.LinkTo("Record contact")), Fields(("Note", "They rang us")))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.AskAsync($"{person}/edit")).Status);

        var again = await worker.SubmitAsync(await worker.OpenAsync($"{person}/support/start"), Fields(("ModuleKey", FrontDoor)));
        Assert.Equal("You see this because your team supports this person.", again.TextOf(".area-person__why"));
        Assert.Equal(HttpStatusCode.OK, (await worker.AskAsync($"{person}/edit")).Status);
    }

    [Theory, EveryEngine]
    public async Task Support_that_is_taken_up_again_is_told_to_governance_whoever_is_to_lead_it(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        foreach (var (choice, expected) in ((string, int)[])[("Me", 1), ("Team", 1)])
        {
            var person = (await worker.StartPersonAsync($"Robin {choice}")).Path;
            await EndAsync(platform, person, 90);
            Assert.Equal(HttpStatusCode.Redirect, (await worker.PostAsync(await worker.OpenAsync($"{person}/support/start"), Fields(("ModuleKey", FrontDoor), ("Lead", choice)))).Status);
            Assert.Equal(expected, await ClaimsAsync(person));
        }

        // where the team supports them, more support that waits with the team is nothing unusual
        var ours = (await worker.StartPersonAsync("Robin Ours")).Path;
        Assert.Equal(0, await ClaimsAsync(ours));

        Task<long> ClaimsAsync(string person) =>
            platform.InScopeAsync(scope => scope.Database.OneAsync<long>(Claims, new { subject = (Guid?)Guid.Parse(person.Split('/')[^1]) }));
    }

    private static readonly Sql Claims = new("select count(*) from core_audit a where a.action = 'self-claim' and a.subject_id = @subject");

    [Theory, EveryEngine]
    public async Task An_area_says_for_how_long_a_team_still_reads(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine, new TestSetup { Settings = new Dictionary<string, string?> { ["modules:core:readDaysAfterSupport"] = "0" } });
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = (await worker.StartPersonAsync("Robin Earlier")).Path;
        await EndAsync(platform, person, 0);
        Assert.Equal(HttpStatusCode.OK, (await worker.AskAsync(person)).Status);
        await EndAsync(platform, person, 1);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.AskAsync(person)).Status);
    }

    private static Task<bool> EndAsync(TestPlatform platform, string person, int daysAgo) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(
            WorldSql.EndEpisodes, new { person = Guid.Parse(person.Split('/')[^1]), on = scope.Today.AddDays(-daysAgo) }));
        return true;
    });
}
