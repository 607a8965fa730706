using Platform.Data;
using Platform.Data.Engines;
using Platform.Data.Schema;
using Platform.Host.Areas;
using Platform.Host.Demo;
using Platform.Host.Modules;

namespace Platform.Host;

/// <summary>Makes the database ready: SQLite is migrated at start, SQL Server only by the <c>migrate</c> command.</summary>
internal sealed class Preparation(
    Migrator migrator, LoadedModules modules, PlatformOptions options, DemoArea demo)
{
    /// <summary>Whether every migration of every module has been applied.</summary>
    public async Task<bool> IsReadyAsync() =>
        (await migrator.PendingAsync(modules.Schemas)).Count == 0;

    public async Task PrepareAsync(bool migrate)
    {
        if (migrate) await migrator.MigrateAsync(modules.Schemas);
        if (options.Area.Area.Demo && await IsReadyAsync()) await demo.WriteAsync();
    }
}

/// <summary>Prepares before the first request is heard.</summary>
internal sealed partial class PreparationAtStart(Preparation preparation, DatabaseOptions database, ILogger<PreparationAtStart> log)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await preparation.PrepareAsync(database.MigratesAtStart);
        }
        catch (Exception fault) when (!database.MigratesAtStart)
        {
            // a server may come back: until then the host serves, and is not ready
            LogNotPrepared(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database could not be prepared")]
    private partial void LogNotPrepared(Exception fault);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
