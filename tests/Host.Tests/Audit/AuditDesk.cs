using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Running;
using Platform.Data;
using Platform.Data.Engines;
using Platform.Host.Audit;
using Platform.Host.Audit.Sealing;
using Platform.Sdk.Data;

namespace Host.Tests.Audit;

/// <summary>A platform with people at work in it, and what they left in the audit.</summary>
internal sealed class AuditDesk : IAsyncDisposable
{
    public const string Navigator = "navigator@demo.example", Lead = "lead@demo.example", Housing = "housing@demo.example",
        Commissioner = "commissioner@demo.example", Governance = "governance@demo.example";

    private readonly Dictionary<string, TestBrowser> _browsers = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> _known = [];

    public AuditDesk(TestPlatform platform) => Platform = platform;

    public TestPlatform Platform { get; }

    public static async Task<AuditDesk> OpenAsync(DatabaseEngine engine, TestSetup? setup = null) => new(await TestPlatform.StartAsync(engine, setup ?? new TestSetup()));

    public async Task<TestBrowser> AsAsync(string email) =>
        _browsers.TryGetValue(email, out var known) ? known : _browsers[email] = await Platform.SignInAsync(email);

    /// <summary>Somebody whom the navigator's team supports.</summary>
    public async Task<Guid> PersonAsync(string name, string email = Navigator, string? born = null)
    {
        var browser = await AsAsync(email);
        var found = await FindAsync(browser, name);
        var start = await browser.OpenAsync(found.LinkTo("Start a record"));
        var answer = await browser.PostAsync(start, Fields(("ModuleKey", "core"), ("NoneFor", null), ("Born", born)));
        return Guid.Parse(answer.Location!.Split('/')[^1]);
    }

    public static async Task<TestPage> FindAsync(TestBrowser browser, string text) =>
        await browser.SubmitAsync(await browser.OpenAsync("/people/search"), Fields(("Text", text)));

    public static Dictionary<string, string?> Fields(params (string Field, string? Value)[] fields) =>
        fields.Where(field => field.Value is not null).ToDictionary(field => $"Input.{field.Field}", field => field.Value);

    public static string? Colleague(TestPage page, string name) =>
        page.Document.QuerySelectorAll("option").First(one => one.TextContent.StartsWith(name, StringComparison.Ordinal)).GetAttribute("value");

    /// <summary>Everything but who came in: a browser signs in when a test first needs it.</summary>
    public async Task<IReadOnlyList<KeptRow>> AllAsync() => [.. (await EverythingAsync()).Where(row => row.Action != AuditAction.SignIn)];

    public async Task<IReadOnlyList<KeptRow>> EverythingAsync()
    {
        await using var database = Platform.Database.Open();
        return await database.ManyAsync<KeptRow>(KeptSql.All);
    }

    /// <summary>What has been written since this was last asked, in a fixed order.</summary>
    public async Task<IReadOnlyList<string>> NewAsync(bool withDoors = false) =>
        [.. (withDoors ? await EverythingAsync() : await AllAsync()).Where(row => _known.Add(row.AuditId)).Select(row => row.InWords()).Order(StringComparer.Ordinal)];

    public Task SealAsync() => Platform.InServicesAsync(async services =>
    {
        await services.GetRequiredService<Sealer>().RunAsync();
        return true;
    });

    /// <summary>Verifies against what was exported; what is done to the database first is undone afterwards.</summary>
    public Task<Verified> VerifyAsync(Func<Database, Task>? mutate = null) => Platform.InServicesAsync(async services =>
    {
        var database = services.GetRequiredService<Database>();
        if (mutate is not null)
        {
            await database.BeginAsync();
            await mutate(database);
        }

        var found = await services.GetRequiredService<Verifier>().RunAsync(await ExportedAsync());
        await database.RollbackAsync();
        return found;
    });

    public Task<IReadOnlyDictionary<int, AuditBatch>> ExportedAsync() => DigestFile.ReadAsync(Platform.Services.GetRequiredService<AuditFiles>().Digests);

    /// <summary>Rows of many lookers, without their pages.</summary>
    public Task WriteAsync(int rows, Guid? worker = null, Guid? subject = null, string action = AuditAction.View) => Platform.Services.GetRequiredService<AuditQueue>().KeepAsync(
        [.. Enumerable.Range(0, rows).Select(at => new AuditRow
        {
            AuditId = Ids.New(), At = Platform.Clock.GetUtcNow().UtcDateTime, WorkerId = worker ?? Ids.New(), Organisation = "Exampleton Council", Team = "Navigators",
            SessionMark = $"{at:x16}", Action = action, SubjectId = subject ?? Ids.New(), ModuleKey = "core", Page = "/People/Show",
            Relationship = Relationship.Ours, Correlation = $"{at}", Outcome = Outcome.Done,
        })]);

    public ValueTask DisposeAsync() => Platform.DisposeAsync();
}

internal static class KeptSql
{
    public static readonly Sql All = new("""
        select a.audit_id, a.action, a.subject_id, a.outcome, a.relationship, a.module_key, a.page, a.handler, a.roles, a.team, a.organisation, a.form_id, a.terms_hash,
               a.session_mark, a.detail, w.email, b.email as about_email
        from core_audit a left join core_worker w on w.worker_id = a.worker_id
        left join core_worker b on b.worker_id = a.about_worker_id
        order by a.at, a.audit_id
        """);

    /// <summary>What somebody did, or was refused, at the door.</summary>
    public static readonly Sql Of = new("""
        select a.action from core_audit a join core_worker w on w.worker_id = a.worker_id where w.email = @email order by a.at, a.audit_id
        """);

    public static readonly Sql Refused = new("""
        select coalesce(w.email, 'nobody') from core_audit a left join core_worker w on w.worker_id = a.worker_id where a.action = 'sign-in-fail' order by w.email
        """);
}

internal sealed record KeptRow
{
    public Guid AuditId { get; init; }
    public string Action { get; init; } = "";
    public Guid? SubjectId { get; init; }
    public string Outcome { get; init; } = "";
    public string Relationship { get; init; } = "";
    public string ModuleKey { get; init; } = "";
    public string Page { get; init; } = "";
    public string? Handler { get; init; }
    public string Roles { get; init; } = "";
    public string Team { get; init; } = "";
    public string Organisation { get; init; } = "";
    public Guid? FormId { get; init; }
    public string? TermsHash { get; init; }
    public string? SessionMark { get; init; }
    public string? Email { get; init; }
    public string? Detail { get; init; }
    public string? AboutEmail { get; init; }

    public string InWords() => Said(Action, Email, SubjectId, Outcome, Page);

    public static string Said(string action, string? email, Guid? subject, string outcome, string page) => $"{action} {email?.Split('@')[0]} {subject} {outcome} {page}";
}
