using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring;
using Platform.Data.Engines;
using Platform.Data.Watching;
using Platform.Host;
using Platform.Host.Areas;
using Platform.Host.Commands;
using Platform.Host.Modules;

namespace Platform.Conformance.Running;

/// <summary>A migrated database with the demo accounts in it: on SQLite prepared once and copied, since hashing passwords is slow by design.</summary>
internal static class PreparedDatabase
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<TestDatabase>>> Templates = new(StringComparer.Ordinal);

    public static async Task<TestDatabase> CopyAsync(DatabaseEngine engine, TestSetup setup, LoadedModules modules, IConfiguration configuration)
    {
        if (engine == DatabaseEngine.SqlServer) return await MakeAsync(engine, setup, modules, configuration);
        var key = string.Join('|', modules.All.Select(m => m.Key)) + setup.Demo;
        var template = await Templates.GetOrAdd(key, _ => new(() => MakeAsync(engine, setup, modules, configuration))).Value;
        return TestDatabase.CopyOf(template);
    }

    private static async Task<TestDatabase> MakeAsync(
        DatabaseEngine engine, TestSetup setup, LoadedModules modules, IConfiguration configuration)
    {
        var database = await TestDatabase.MigratedAsync(engine, modules.Schemas);
        await using var services = WithoutPages.Build(new PlatformOptions
        {
            Area = AreaFile.From(configuration, "test", ".") with { Database = database.Options },
            Modules = modules,
            Clock = new FakeTimeProvider(setup.Now),
            DemoPeople = false,
            Also = watched => watched.AddScoped<ISqlObserver, ScopeWatch>(),
        });
        await services.GetRequiredService<Preparation>().PrepareAsync(migrate: false);
        await using var prepared = database.Open();
        await prepared.TransactAsync(() => prepared.ExecuteAsync(KitSql.QuickPassword, new { hash = QuickPasswords.OfDemo }));
        return database;
    }
}
