using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Locks.Oversight;
using Platform.Sdk.Data;
using Record.Tests.Access.Worlds;
using Record.Tests.Support;
using static Record.Tests.Desk;

namespace Record.Tests.Access;

/// <summary>What governance sees of locks, seals and emergencies, and a seal that nobody can end any longer.</summary>
public sealed class OversightTests
{
    private const string Governance = "governance@demo.example", Lead = "lead@demo.example", Navigator = "navigator@demo.example", Housing = "housing@demo.example",
        Told = "Nobody who is named on a sealed record can end the seal any longer.", Nobody = "nobody in governance may look at it themselves";

    [Theory, EveryEngine]
    public async Task What_ended_is_listed_without_locks_and_seals_of_records_that_are_or_were_closed_to_the_reader(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var (mine, other, seals, named) = (await PersonAsync(platform), await PersonAsync(platform), await PersonAsync(platform), await PersonAsync(platform));
        await LockAsync(platform, mine, Governance);
        await LockAsync(platform, mine, Housing);
        await LockAsync(platform, other, Navigator);
        await SealAsync(platform, seals, Lead);
        await SealAsync(platform, named, Lead, Governance);
        await platform.DoAsync(OversightTestSql.EndLocks, new { now = Now(platform) });
        await platform.DoAsync(OversightTestSql.EndSeals, new { now = Now(platform) });
        using var governance = await platform.SignInAsync(Governance);

        var listed = (await governance.OpenAsync("/locks")).Document.QuerySelectorAll("main section:last-of-type li").Select(line => line.TextContent.Split(" by ")[0]).Order(StringComparer.Ordinal);

        Assert.Equal(["A record was sealed", "Nadia Navigator was kept away from a record"], listed);
    }

    [Theory, EveryEngine]
    public async Task Whoever_is_kept_away_is_told_of_no_seal_of_that_record_and_names_nobody(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var person = await PersonAsync(platform);
        await SupportAsync(platform, person, "Navigators");
        var seal = await SealAsync(platform, person, Navigator);
        using var governance = await platform.SignInAsync(Governance);
        Assert.Equal(HttpStatusCode.OK, (await governance.AskAsync($"/locks/{seal}")).Status);
        await LockAsync(platform, person, Governance);

        await LookAsync(platform);

        Assert.Contains("There is none.", (await governance.OpenAsync("/locks")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await governance.AskAsync($"/locks/{seal}")).Status);
        Assert.DoesNotContain(Told, (await governance.OpenAsync("/")).Text, StringComparison.Ordinal);
        using var admin = await platform.SignInAsync("admin@demo.example");
        Assert.Contains(Nobody, (await admin.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task An_emergency_opening_of_such_a_record_is_neither_told_to_them_nor_reviewed_by_them(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync(Navigator);
        using var theirs = await platform.SignInAsync(Housing);
        using var governance = await platform.SignInAsync(Governance);
        var person = await EmergencyTests.StartAsync(ours);
        await LockAsync(platform, IdOf(person), Governance);
        await theirs.SubmitAsync(await EmergencyTests.OpenFormAsync(theirs), Fields(("Reason", "SeriousHarm"), ("Words", EmergencyTests.Words)));
        Assert.DoesNotContain("Review why", (await governance.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing waits for a review.", (await governance.OpenAsync("/break-glass")).Text, StringComparison.Ordinal);
        var opening = await platform.InScopeAsync(scope => scope.Database.OneAsync<Guid>(OversightTestSql.Opening));
        Assert.Equal(HttpStatusCode.NotFound, (await governance.AskAsync($"/break-glass/{opening}")).Status);
        using var admin = await platform.SignInAsync("admin@demo.example");
        Assert.Contains(Nobody, (await admin.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_seal_whose_last_lead_leaves_or_changes_role_is_told_of_at_once_and_no_more_once_somebody_is_named(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var person = await PersonAsync(platform);
        await SupportAsync(platform, person, "Navigators");
        await SealAsync(platform, person, Lead);
        await ColleagueAsync(platform, "second@demo.example", Lead);
        using var admin = await platform.SignInAsync("admin@demo.example");
        using var governance = await platform.SignInAsync(Governance);
        await LookAsync(platform);
        Assert.DoesNotContain(Told, (await governance.OpenAsync("/")).Text, StringComparison.Ordinal);
        var path = $"/admin/workers/{await WorkerAsync(platform, Lead)}";
        await admin.SubmitAsync(await admin.OpenAsync(path), new Dictionary<string, string?> { ["Input.Roles"] = "core:worker" });

        var day = await governance.OpenAsync("/");
        Assert.Contains(Told, day.Text, StringComparison.Ordinal);
        await LookAsync(platform);
        Assert.Single((await governance.OpenAsync("/")).Text.Split(Told)[1..]);
        var form = await governance.OpenAsync((await governance.OpenAsync("/locks")).LinkTo("Name somebody"));
        await governance.SubmitAsync(form, Fields(("WorkerId", $"{await WorkerAsync(platform, "second@demo.example")}"), ("Because", "They lead the team now.")));

        Assert.DoesNotContain(Told, (await governance.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("There is none.", (await governance.OpenAsync("/locks")).Text, StringComparison.Ordinal);
        using var second = await platform.SignInAsync("second@demo.example");
        Assert.Contains("Unseal it", (await second.OpenAsync($"/people/{person}/locks")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_lead_who_is_kept_away_or_left_out_of_another_seal_or_whose_team_no_longer_supports_them_ends_none(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var people = new List<Guid>();
        foreach (var _ in Enumerable.Range(0, 4))
        {
            var person = await PersonAsync(platform);
            people.Add(person);
            await SupportAsync(platform, person, "Navigators");
            await SealAsync(platform, person, Lead);
        }

        await ColleagueAsync(platform, "homes@demo.example", Housing, "lead");
        await LockAsync(platform, people[0], Lead);
        var shut = await SealAsync(platform, people[1], "homes@demo.example");
        await EndAsync(platform, people[2]);
        await SupportAsync(platform, people[2], "Housing First team");
        await LookAsync(platform);
        using var governance = await platform.SignInAsync(Governance);
        Assert.Equal(4, (await governance.OpenAsync("/")).Text.Split(Told).Length - 1);
        Assert.Equal(4, (await governance.OpenAsync("/locks")).Document.QuerySelectorAll("main [id^=seal-]").Length);

        // who is named for one of two seals is named on both: by one alone the record would not open
        await ColleagueAsync(platform, "second@demo.example", Lead);
        var form = await governance.OpenAsync($"/locks/{shut}");
        await governance.SubmitAsync(form, Fields(("WorkerId", $"{await WorkerAsync(platform, "second@demo.example")}"), ("Because", "They lead the team now.")));
        Assert.Equal(2, (await governance.OpenAsync("/locks")).Document.QuerySelectorAll("main [id^=seal-]").Length);
        Assert.Equal(2, (await governance.OpenAsync("/")).Text.Split(Told).Length - 1);
    }

    [Theory, EveryEngine]
    public async Task Who_is_named_is_of_a_team_that_supports_them_now_where_somebody_is(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var person = await PersonAsync(platform);
        await SupportAsync(platform, person, "Navigators");
        await EndAsync(platform, person);
        var seal = await SealAsync(platform, person, "frontdoor@demo.example");
        using var governance = await platform.SignInAsync(Governance);
        Assert.Equal(["Lee Leader, team lead", "Nadia Navigator"], await ChoicesAsync());

        await SupportAsync(platform, person, "Housing First team");

        Assert.Equal(["Harriet Homes, team lead", "Hana Housing"], await ChoicesAsync());

        async Task<IEnumerable<string>> ChoicesAsync() =>
            (await governance.OpenAsync($"/locks/{seal}")).Document.QuerySelectorAll("main option").Select(one => one.TextContent).Where(one => one != "Choose one");
    }

    private static DateTime Now(TestPlatform platform) => platform.Clock.GetUtcNow().UtcDateTime;

    private static Guid IdOf(string person) => Guid.Parse(person.Split('/')[^1]);

    private static Task<Guid> WorkerAsync(TestPlatform platform, string email) =>
        platform.InScopeAsync(async scope => (await scope.Database.OneAsync<WorkerRow>(SceneSql.Worker, new { email }))!.WorkerId);

    private static async Task<Guid> PersonAsync(TestPlatform platform)
    {
        var person = Ids.New();
        await platform.DoAsync(WorldSql.Person, new { person, name = "Robin", now = Now(platform) });
        return person;
    }

    private static Task SupportAsync(TestPlatform platform, Guid person, string team) =>
        platform.DoAsync(WorldSql.Support, new { id = Ids.New(), person, team, on = DateOnly.FromDateTime(Now(platform)).AddDays(-10) });

    private static Task EndAsync(TestPlatform platform, Guid person) =>
        platform.DoAsync(OversightTestSql.EndSupport, new { person, on = DateOnly.FromDateTime(Now(platform)) });

    private static async Task LockAsync(TestPlatform platform, Guid person, string email) =>
        await platform.DoAsync(KitSql.AddLock, new { id = Ids.New(), person, worker = await WorkerAsync(platform, email), now = Now(platform) });

    private static async Task<Guid> SealAsync(TestPlatform platform, Guid person, params string[] readers)
    {
        var seal = Ids.New();
        await platform.DoAsync(KitSql.AddSeal, new { id = seal, person, now = Now(platform) });
        foreach (var reader in readers)
        {
            await platform.DoAsync(OversightTestSql.Reader, new { id = Ids.New(), seal, person, worker = await WorkerAsync(platform, reader) });
        }

        return seal;
    }

    private static async Task ColleagueAsync(TestPlatform platform, string email, string like, string role = "lead")
    {
        var id = Ids.New();
        await platform.DoAsync(WorldSql.Worker, new { id, email, emailKey = email.ToUpperInvariant(), like, now = Now(platform) });
        await platform.DoAsync(OversightTestSql.Role, new { worker = id, role });
    }

    private static Task<bool> LookAsync(TestPlatform platform) => platform.InScopeAsync(async scope =>
    {
        await StuckSeals.LookAsync(scope);
        return true;
    });
}

internal static class OversightTestSql
{
    private const string Why = "the test's own database";

    public static readonly Sql Reader = new("insert into core_seal_reader (seal_reader_id, person_id, seal_id, worker_id) values (@id, @person, @seal, @worker)");

    public static readonly Sql Role = new("insert into core_worker_role (worker_id, module_key, role) values (@worker, 'core', @role)");

    public static readonly Sql EndLocks = Sql.ForEveryone("update core_lock set ended_at = @now, ended_by = 'A test' where ended_at is null", Why);

    public static readonly Sql EndSeals = Sql.ForEveryone("update core_seal set ended_at = @now, ended_by = 'A test' where ended_at is null", Why);

    public static readonly Sql EndSupport = new("update core_support set phase = 'Ended', ended_on = @on where person_id = @person");

    public static readonly Sql Opening = Sql.ForEveryone("select g.break_glass_id from core_break_glass g", Why);

    public static Task DoAsync(this TestPlatform platform, Sql sql, object args) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(sql, args));
        return true;
    });
}
