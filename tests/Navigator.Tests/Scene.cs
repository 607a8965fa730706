using Microsoft.Extensions.DependencyInjection;
using Navigator;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Navigator.Tests;

/// <summary>A platform with this module, and people who are with the navigators' front door.</summary>
internal sealed class Scene(TestPlatform platform) : IAsyncDisposable
{
    public TestPlatform Platform => platform;

    public DateTime Now => platform.Clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => DateOnly.FromDateTime(Now);

    public static async Task<Scene> StartAsync(DatabaseEngine engine) => new(await TestPlatform.StartAsync(engine, new NavigatorModule()));

    public Task<TestBrowser> NavigatorAsync() => platform.SignInAsync("navigator@demo.example");

    public Task<TestBrowser> LeadAsync() => platform.SignInAsync("lead@demo.example");

    /// <summary>A person whom the navigators' team knows, without a navigator yet.</summary>
    public Task<Guid> KnownAsync(string name = "Sam") => WriteAsync(name, "core", 0);

    /// <summary>A person whom the demo navigator has supported for some days.</summary>
    public Task<Guid> SupportedAsync(string name = "Sam", int daysAgo = 30) => WriteAsync(name, "navigator", daysAgo);

    /// <summary>Starts navigator support on the page.</summary>
    public static async Task<TestPage> StartSupportAsync(TestBrowser browser, Guid person) => await browser.PostAsync(
        await browser.OpenAsync($"/people/{person}/support/start"), new Dictionary<string, string?> { ["Input.ModuleKey"] = "navigator" });

    public static async Task RecordAsync(TestBrowser browser, Guid person, ContactResult result) => await browser.PostAsync(
        await browser.OpenAsync($"/people/{person}/contacts/record"), new Dictionary<string, string?> { ["Input.Result"] = $"{result}" });

    /// <summary>They were met on another day, at noon.</summary>
    public static async Task RecordAsync(TestBrowser browser, Guid person, DateOnly on) => await browser.PostAsync(
        await browser.OpenAsync($"/people/{person}/contacts/record"), new Dictionary<string, string?>
        {
            ["Input.Result"] = $"{ContactResult.Met}", ["Input.HappenedOn.day"] = $"{on.Day}", ["Input.HappenedOn.month"] = $"{on.Month}", ["Input.HappenedOn.year"] = $"{on.Year}",
        });

    /// <summary>Navigator support that ended, or begins again.</summary>
    public Task SupportAsync(Guid person, DateOnly from, DateOnly? ended) => WriteAsync(async database =>
    {
        var support = Ids.New();
        await database.ExecuteOneAsync(SceneSql.AddSupport, new { person, support, module = "navigator", on = from });
        if (ended is { } on) await database.ExecuteOneAsync(SceneSql.EndSupport, new { person, support, on });
    });

    /// <summary>Every support of navigators that they have ends.</summary>
    public Task EndAsync(Guid person) => WriteAsync(database => database.ExecuteAsync(SceneSql.EndNavigators, new { person, on = Today }));

    public static async Task<TestPage> PlanAsync(TestBrowser browser, Guid person, string change, DateOnly on, string note = "Tea at the drop-in") =>
        await browser.SubmitAsync(await browser.OpenAsync($"/navigator/ways/plan/{person}"), new Dictionary<string, string?>
        {
            ["Input.Change"] = change,
            ["Input.Note"] = note,
            ["Input.TryOn.day"] = $"{on.Day}",
            ["Input.TryOn.month"] = $"{on.Month}",
            ["Input.TryOn.year"] = $"{on.Year}",
        });

    public Task<IReadOnlyList<string>> OpenWorkAsync(Guid person) => platform.InScopeAsync(scope =>
        scope.Database.ManyAsync<string>(SceneSql.OpenWork, new { person }));

    /// <summary>Whom a look at the caseload was written down for.</summary>
    public Task<IReadOnlyList<Guid>> LooksAsync() => platform.InScopeAsync(scope => scope.Database.ManyAsync<Guid>(SceneSql.Looks));

    public Task RaiseAsync(SupportStarted started) => platform.InServicesAsync(async services =>
    {
        var events = services.GetRequiredService<IEvents>();
        await services.GetRequiredService<IDatabase>().TransactAsync(() => events.RaiseAsync(started));
        return true;
    });

    /// <summary>They have been in prison since they were met.</summary>
    public Task InPrisonAsync(Guid person, DateOnly? expected) =>
        WriteAsync(database => database.ExecuteAsync(SceneSql.AddAway, new { id = Ids.New(), person, from = Today.AddDays(-40), expected, now = Now }));

    /// <summary>The demo navigator keeps the caseload, and is a peer supporter to the shared record.</summary>
    public Task MakePeerInTheRecordAsync() => WriteAsync(database => database.ExecuteAsync(SceneSql.MakePeer));

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    private Task<bool> WriteAsync(Func<IDatabase, Task> write) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(() => write(scope.Database));
        return true;
    });

    private Task<Guid> WriteAsync(string name, string module, int daysAgo) => platform.InScopeAsync(async scope =>
    {
        var (person, support) = (Ids.New(), Ids.New());
        await scope.Database.TransactAsync(async () =>
        {
            await scope.Database.ExecuteAsync(SceneSql.AddPerson, new { person, name, now = Now });
            await scope.Database.ExecuteOneAsync(SceneSql.AddSupport, new { person, support, module, on = Today.AddDays(-daysAgo) });
        });
        return person;
    });
}

internal static class SceneSql
{
    public static readonly Sql AddPerson = new("""
        insert into core_person (person_id, display_name, name_key, started_at, guard, version) values (@person, @name, @name, @now, 0, 1)
        """);

    public static readonly Sql AddSupport = new("""
        insert into core_support (support_id, person_id, module_key, team_id, lead_worker_id, phase, started_on, version)
        select @support, @person, @module, w.team_id, w.worker_id, 'Active', @on, 1
        from core_worker w where w.email = 'navigator@demo.example'
        """);

    public static readonly Sql EndSupport = new("update core_support set phase = 'Ended', ended_on = @on where person_id = @person and support_id = @support");

    public static readonly Sql EndNavigators = new("update core_support set phase = 'Ended', ended_on = @on where person_id = @person and module_key = 'navigator'");

    public static readonly Sql AddAway = new("""
        insert into core_transition (transition_id, person_id, kind, from_on, expected_on, noted_at, version) values (@id, @person, 'Prison', @from, @expected, @now, 1)
        """);

    public static readonly Sql Looks = Sql.ForEveryone(
        "select a.subject_id from core_audit a where a.module_key = 'navigator' and a.page = '/Index' and a.subject_id is not null", "a test counts rows");

    public static readonly Sql MakePeer = new("""
        update core_worker_role set role = 'peer'
        where module_key = 'core' and worker_id = (select w.worker_id from core_worker w where w.email = 'navigator@demo.example')
        """);

    public static readonly Sql OpenWork = new("""
        select w.kind from core_work w where w.person_id = @person and w.finished_at is null order by w.kind
        """);
}
