using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace FlexibleFund.Tests.Seeing;

/// <summary>What another organisation sees of the fund, where somebody agreed that it may know about their money.</summary>
public sealed class SharedTests
{
    private const string Housing = "housing@demo.example";

    [Theory, EveryEngine]
    public async Task Whoever_may_know_about_their_money_reads_what_was_asked_and_changes_nothing(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(500);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        var goal = await scene.GoalAsync(person, "Ring my kids on Sunday");
        var asked = (await Scene.AskAsync(worker, person, "40", "phone", ("Input.Goal", $"{goal}"), ("Input.Need", "domestic-abuse"), ("Input.Note", "Locks as well"), ("Input.Tried", "The refuge"))).Path;
        await Scene.PayAsync(worker, asked, ("Input.Amount", "15"));
        Assert.Contains("Safety from abuse", (await worker.OpenAsync(asked)).Text, StringComparison.Ordinal);
        var away = await scene.WhoAsync(Housing);
        await scene.WriteAsync(scope => scope.Database.ExecuteOneAsync(SceneSql.AddRole, new { worker = away.WorkerId, module = "flexible-fund", role = "lead" }));
        using var housing = await scene.AsAsync(Housing);
        Assert.Equal(HttpStatusCode.NotFound, (await housing.AskAsync(asked)).Status);

        await ShareAsync(scene, person, "Housing");
        Assert.NotEqual(HttpStatusCode.OK, (await housing.AskAsync(asked)).Status);
        await ShareAsync(scene, person, "Money");
        var seen = await housing.AskAsync(asked);

        Assert.Equal(HttpStatusCode.OK, seen.Status);
        foreach (var page in (TestPage[])[seen, await housing.OpenAsync($"/people/{person}"), await housing.OpenAsync($"/flexible-fund/asking/for-person/{person}")])
        {
            foreach (var words in (string[])["ring me", "Locks as well", "The refuge", "Phone or data", "phone or data", "Phone shop", "at once, with you"]) Assert.DoesNotContain(words, page.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await housing.AskAsync(Scene.Page(asked, "requests/letter"))).Status);
        Assert.Contains("Yes, to £40. Nadia Navigator", seen.Text, StringComparison.Ordinal);
        foreach (var link in (string[])["Pay", "They no longer want it", "Decide"]) Assert.DoesNotContain(seen.Document.QuerySelectorAll("main a"), one => one.TextContent.Trim() == link);
        Assert.NotEqual(HttpStatusCode.OK, (await housing.AskAsync(Scene.Page(asked, "payments/pay"))).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await housing.AskAsync($"/flexible-fund/asking/ask/{person}")).Status);
        Assert.Contains("Nothing waits.", (await housing.OpenAsync("/flexible-fund")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ring my kids on Sunday", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Safety from abuse", seen.Text, StringComparison.Ordinal);
        await ShareAsync(scene, person, "Support");
        Assert.Contains("Ring my kids on Sunday", (await housing.AskAsync(asked)).Text, StringComparison.Ordinal);
        var timeline = (await housing.OpenAsync($"/people/{person}/timeline")).Text;
        Assert.Contains("£15 was paid from the fund, by card", timeline, StringComparison.Ordinal);
        foreach (var words in (string[])["ring me", "phone or data", "Phone shop", "at once, with you"]) Assert.DoesNotContain(words, timeline, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Another_team_that_supports_them_reads_it_and_neither_decides_nor_pays(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(500);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        var asked = (await Scene.AskAsync(worker, person, "400", "phone")).Path;
        var other = await scene.WhoAsync(Housing);
        await scene.WriteAsync(scope => scope.Database.ExecuteOneAsync(SceneSql.AddRole, new { worker = other.WorkerId, module = "flexible-fund", role = "lead" }));
        await scene.WriteAsync(scope => scope.Database.ExecuteOneAsync(SharedSql.Support, new { support = Ids.New(), person, on = scene.Today }));
        using var housing = await scene.AsAsync(Housing);

        Assert.Contains("£400", (await housing.OpenAsync(asked)).Text, StringComparison.Ordinal);
        Assert.Contains("Another team asked for this, and looks after it.", (await housing.OpenAsync(Scene.Page(asked, "deciding/decide"))).Text, StringComparison.Ordinal);
    }

    private static Task<bool> ShareAsync(Scene scene, Guid person, string kind) => scene.WriteAsync(async scope =>
    {
        var sharing = Ids.New();
        await scope.Database.ExecuteOneAsync(SharedSql.Share, new { sharing, person, from = scene.Today.AddDays(-1), until = scene.Today.AddDays(30), now = scene.Now });
        foreach (var one in (string[])["Identity", kind]) await scope.Database.ExecuteOneAsync(SharedSql.Kind, new { id = Ids.New(), person, sharing, kind = one });
    });
}

internal static class SharedSql
{
    public static readonly Sql Support = new("""
        insert into core_support (support_id, person_id, module_key, team_id, phase, started_on, version)
        select @support, @person, 'core', t.team_id, 'Active', @on, 1 from core_team t where t.name = 'Housing First team'
        """);

    public static readonly Sql Share = new("""
        insert into core_sharing (sharing_id, person_id, organisation_id, legal_basis, purpose, from_on, until_on, review_on, recorded_by, recorded_at, version)
        select @sharing, @person, o.organisation_id, 'PublicTask', 'A home', @from, @until, @until, 'A test', @now, 1
        from core_organisation o where o.name = 'Exampleton Homes'
        """);

    public static readonly Sql Kind = new("insert into core_sharing_kind (sharing_kind_id, person_id, sharing_id, kind) values (@id, @person, @sharing, @kind)");
}
