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
        await lead.SubmitAsync(locks);
        Assert.Equal(HttpStatusCode.OK, (await kept.AskAsync(person)).Status);
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
        var form = await lead.OpenAsync($"{person}/locks/seal");
        await lead.SubmitAsync(form, Fields(("Readers", Colleague(form, "Nadia Navigator")), ("Reason", "They work in the town hall.")));

        Assert.Equal(HttpStatusCode.OK, (await worker.AskAsync(person)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await frontDoor.AskAsync(person)).Status);

        // after a fresh proof of who asks
        var unseal = (await lead.OpenAsync($"{person}/locks")).LinkTo("Unseal it");
        platform.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.StartsWith("/confirm?returnUrl=", (await lead.AskAsync(unseal)).Location, StringComparison.Ordinal);
        var proof = new Dictionary<string, string?> { ["StepUpProof"] = TestPlatform.Password };
        await lead.SubmitAsync(await lead.SubmitAsync(await lead.OpenAsync(unseal), proof));
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
        Assert.Contains("A record of somebody whose lead worker you are was sealed, and you no longer see it. Ask Lee Leader who goes on with the support.", day, StringComparison.Ordinal);
        Assert.DoesNotContain("Robin", day, StringComparison.Ordinal);
        Assert.DoesNotContain(person, day, StringComparison.Ordinal);

        async Task SealAsync(string reader)
        {
            var form = await lead.OpenAsync($"{person}/locks/seal");
            await lead.SubmitAsync(form, Fields(("Readers", Colleague(form, reader)), ("Reason", "They work in the town hall.")));
        }
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

    private static string? Colleague(TestPage page, string name)
    {
        var option = page.Document.QuerySelectorAll("option").FirstOrDefault(one => one.TextContent.StartsWith(name, StringComparison.Ordinal));
        return option?.GetAttribute("value") ?? page.Document.QuerySelectorAll("label").Single(one => one.TextContent.Trim().StartsWith(name, StringComparison.Ordinal))
            .ParentElement!.QuerySelector("input")!.GetAttribute("value");
    }
}
