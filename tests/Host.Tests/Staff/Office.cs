using Host.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Exploring;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Staff;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Host.Tests.Staff;

/// <summary>An area with its demo workers, an administrator at work, and people whom workers lead the support of.</summary>
internal sealed class Office : IAsyncDisposable
{
    public const string Lead = "lead@demo.example";
    public const string Housing = "housing@demo.example";
    public const string HousingLead = "homes-lead@demo.example";
    public const string Second = "second@demo.example";
    public const string Admin = "admin@demo.example";

    /// <summary>Part of everybody's name: no administrator's page may hold it.</summary>
    public const string Marker = "Quillfeather";

    private Office(TestPlatform platform, TestBrowser admin) => (Platform, Browser) = (platform, admin);

    public TestPlatform Platform { get; }

    public TestBrowser Browser { get; }

    public static async Task<Office> OpenAsync(DatabaseEngine engine)
    {
        var platform = await TestPlatform.StartAsync(engine);
        return new Office(platform, await platform.EnterAsync(Admin));
    }

    public async Task<StaffMember> FindAsync(string email) => Assert.Single(await Platform.RowsAsync<StaffMember>(StaffTestSql.Worker, new { email }));

    /// <summary>Somebody new whom a worker leads the support of, in the worker's team.</summary>
    public async Task<Guid> PersonAsync(string lead)
    {
        var (worker, person) = (await FindAsync(lead), Ids.New());
        await Platform.ChangeAsync(KitSql.AddPerson, new { person, name = Marker, now = Platform.Clock.GetUtcNow().UtcDateTime });
        await StartAsync(person, worker);
        return person;
    }

    public Task<bool> StartAsync(Guid person, StaffMember lead) => Platform.InServicesAsync(async services =>
    {
        var scope = services.GetRequiredService<ModuleScope>();
        await scope.Database.TransactAsync(() => services.GetRequiredService<Episodes>().StartAsync(person, Episodes.FrontDoor, lead.TeamId, lead.WorkerId, scope.Today));
        return true;
    });

    /// <summary>Something that one worker has to do, about nobody.</summary>
    public Task<bool> WorkAsync(string sentence, StaffMember worker) => Platform.InServicesAsync(async services =>
    {
        var scope = services.GetRequiredService<ModuleScope>();
        await scope.Database.TransactAsync(() => services.GetRequiredService<IWork>().RaiseAsync(
            new WorkKind("core.try-again", "Try again"), new NewWork(null, sentence, scope.Today, worker.WorkerId, worker.TeamId, "/")));
        return true;
    });

    /// <summary>One more who works in the same team and roles as another.</summary>
    public async Task<Guid> ColleagueAsync(string email, string like)
    {
        var id = Ids.New();
        await Platform.ChangeAsync(StaffTestSql.Colleague, new { id, email, like, now = Platform.Clock.GetUtcNow().UtcDateTime });
        await Platform.ChangeAsync(StaffTestSql.SameRoles, new { id, like });
        return id;
    }

    public async Task<string> PathAsync(string email, string more = "") => $"/admin/workers/{(await FindAsync(email)).WorkerId}{more}";

    public async Task<TestPage> LeaveAsync(string email, string what = "Leaves", params (string Name, string? Value)[] more)
    {
        var fields = new Dictionary<string, string?> { ["Input.What"] = what };
        foreach (var (name, value) in more) fields[name] = value;
        return await Browser.PostAsync(await Browser.OpenAsync(await PathAsync(email, "/leave")), fields);
    }

    /// <summary>Acts as somebody whose request has begun already.</summary>
    public Task<bool> ActAsync(StaffMember worker, Func<ChangeStaff, Task> act) => Platform.InServicesAsync(async services =>
    {
        services.GetRequiredService<CurrentWorker>().Become(new SignedInWorker(
            worker.WorkerId, worker.Name, worker.TeamId, "", null, "", new DateOnly(2026, 11, 23), new HashSet<string>()));
        await services.GetRequiredService<IDatabase>().TransactAsync(() => act(services.GetRequiredService<ChangeStaff>()));
        return true;
    });

    public static StaffLine Line(StaffMember worker) => new() { WorkerId = worker.WorkerId, TeamId = worker.TeamId, Name = worker.Name, Version = worker.Version };

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await Platform.DisposeAsync();
    }
}
