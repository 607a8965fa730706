using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Data.Watching;
using Platform.Host.Jobs;
using Platform.Host;
using Platform.Host.Areas;
using Platform.Host.Modules;
using Platform.Host.Modules.Loading;
using Platform.Host.Workers;
using Platform.Record;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Conformance.Running;

/// <summary>
/// The whole platform on a loopback port with a database of its own, the demo accounts signed up and the given modules on,
/// composed from the test's own references.
/// </summary>
public sealed class TestPlatform : IAsyncDisposable
{
    /// <summary>The password of every demo account.</summary>
    public const string Password = "demo-only-password";

    private readonly WebApplication _app;
    private readonly TestDatabase _database;
    private readonly bool _keepsDatabase;

    private TestPlatform(WebApplication app, TestDatabase database, FakeTimeProvider clock, SqlLog sql, bool keepsDatabase) =>
        (_app, _database, Clock, Sql, _keepsDatabase) = (app, database, clock, sql, keepsDatabase);

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>The platform's services.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>The platform's clock: it stands still until a test moves it.</summary>
    public FakeTimeProvider Clock { get; }

    /// <summary>Every statement that has run.</summary>
    public SqlLog Sql { get; }

    /// <summary>The database behind it.</summary>
    public TestDatabase Database => _database;

    /// <summary>Starts a platform.</summary>
    public static Task<TestPlatform> StartAsync(DatabaseEngine engine, params IModule[] modules) => StartAsync(engine, new TestSetup(), modules);

    /// <summary>Starts a platform with something other than usual.</summary>
    public static async Task<TestPlatform> StartAsync(DatabaseEngine engine, TestSetup setup, params IModule[] modules)
    {
        var configuration = setup.Configuration(modules);
        var loaded = setup.ModulesFolder is { } folder
            ? ModuleFolder.Load(new RecordModule(), folder, configuration)
            : LoadedModules.Compose(new RecordModule(), modules, configuration);
        if (loaded.Refused.Count > 0 && !setup.AllowsRefused) throw new InvalidOperationException(string.Join("; ", loaded.Refused.Select(one => $"{one.Key} was refused: {one.Cause}")));
        var database = setup.Database ?? await PreparedDatabase.CopyAsync(engine, setup, loaded, configuration);
        var clock = setup.Clock ?? new FakeTimeProvider(setup.Now);
        var sql = new SqlLog();
        var area = AreaFile.From(configuration, "test", ".") with { Database = setup.Patience is { } set ? database.Options with { Patience = set } : database.Options };
        var app = PlatformHost.Build(new PlatformOptions
        {
            Area = area,
            Modules = loaded,
            Urls = "http://127.0.0.1:0",
            Clock = clock,
            DemoPeople = setup.DemoPeople,
            RunJobs = false,
            Also = services =>
            {
                services.AddSingleton<IPasswordHasher<Worker>>(QuickPasswords.Hasher);
                services.AddSingleton<ISqlObserver>(sql).AddScoped<ISqlObserver, ScopeWatch>();
                setup.Also(services);
            },
        });
        await app.StartAsync();
        return new TestPlatform(app, database, clock, sql, setup.KeepsDatabase);
    }

    /// <summary>Runs every job whose turn it is.</summary>
    public Task RunJobsAsync() => Services.GetRequiredService<JobRunner>().RunDueAsync();

    /// <summary>A browser that has not signed in.</summary>
    public TestBrowser Browser() => new(Address);

    /// <summary>A browser signed in with a demo account, by posting the sign-in form.</summary>
    /// <param name="email">For example <c>navigator@demo.example</c>.</param>
    public async Task<TestBrowser> SignInAsync(string email)
    {
        var browser = Browser();
        var page = await browser.OpenAsync("/sign-in");
        var answer = await browser.PostAsync(page, new Dictionary<string, string?> { ["Input.Email"] = email, ["Input.Password"] = Password });
        return answer.Location is null ? throw new InvalidOperationException($"{email} could not sign in: {answer.Text}") : browser;
    }

    /// <summary>Runs something in a scope of its own, with the module's view of the record.</summary>
    public async Task<T> InScopeAsync<T>(Func<ModuleScope, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<ModuleScope>());
    }

    /// <summary>Runs something in a scope of its own, with any of its services.</summary>
    public async Task<T> InServicesAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    /// <summary>Erases everything that is kept about somebody, as the platform does.</summary>
    public Task EraseAsync(Guid person) => InServicesAsync(async services =>
    {
        await services.GetRequiredService<IDatabase>().TransactAsync(() => services.GetRequiredService<PersonWalks>().Walk.EraseAsync([person]));
        return true;
    });

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (!_keepsDatabase) await _database.DisposeAsync();
    }
}
