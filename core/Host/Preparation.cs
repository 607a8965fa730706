using System.Data.Common;
using Platform.Data;
using Platform.Data.Engines;
using Platform.Data.Schema;
using Platform.Host.Areas;
using Platform.Host.Demo;
using Platform.Host.Faults;
using Platform.Host.Modules;

namespace Platform.Host;

/// <summary>Makes the database ready: SQLite is migrated at start, SQL Server only by the <c>migrate</c> command.</summary>
internal sealed class Preparation(
    Migrator migrator, LoadedModules modules, ModuleFaults faults, PlatformOptions options, DemoArea demo)
{
    /// <summary>
    /// Whether every migration has been applied, but for those that were tried and failed: such a module is stopped, here and on
    /// every other host, and the rest is ready without it.
    /// </summary>
    public Task<bool> IsReadyAsync() => OpenAsync(LookAsync);

    public Task PrepareAsync(bool migrate) => OpenAsync(async () =>
    {
        if (migrate) await MigrateAsync();
        var isReady = await LookAsync();
        if (isReady && options.Area.Area.Demo) await demo.WriteAsync();
        return isReady;
    });

    // the driver says what it found, not in which file nor what to do
    private async Task<bool> OpenAsync(Func<Task<bool>> act)
    {
        try
        {
            return await act();
        }
        catch (DbException fault) when (options.Area.Database.MigratesAtStart)
        {
            throw new PlatformRefusedException(
                $"The database {options.Area.DatabaseFile} cannot be used: {fault.Message} If it is damaged or not this platform's, put a copy "
                + "from a backup in its place; otherwise name another with database.file in the area file, or another folder with --data.");
        }
    }

    private async Task<bool> LookAsync()
    {
        var pending = (await migrator.PendingAsync(modules.Schemas)).Select(one => one.Module).ToList();
        var stopped = pending.Count > 0 && !pending.Contains(SchemaModule.Core) ? await StoppedAsync(pending) : [];
        modules.Stop(stopped);
        return pending.All(stopped.ContainsKey);
    }

    private async Task MigrateAsync()
    {
        var failed = await migrator.MigrateEachAsync(modules.Schemas);
        foreach (var (key, fault) in failed) await faults.NoteAsync(new Place(key, Place.Migration), fault, fault.Message);
        var noted = (await faults.ReadAsync()).Where(row => row.Place == Place.Migration && !failed.ContainsKey(row.ModuleKey)).ToList();
        foreach (var row in noted) await faults.MendedAsync(new Place(row.ModuleKey, Place.Migration));
    }

    private async Task<Dictionary<string, string>> StoppedAsync(IReadOnlyList<string> pending) => (await faults.ReadAsync())
        .Where(row => row.Place == Place.Migration && pending.Contains(row.ModuleKey) && row.Build == modules.BuildOf(row.ModuleKey))
        .ToDictionary(row => row.ModuleKey, row => $"{row.Detail} Install a corrected version of the module and migrate again.");
}

/// <summary>Prepares before the first request is heard, beside the building of what will answer it.</summary>
internal sealed partial class PreparationAtStart(Preparation preparation, DatabaseOptions database, ILogger<PreparationAtStart> log)
    : IHostedLifecycleService
{
    private Task? _preparing;

    /// <summary>Goes on while the host is being built; the start waits for it and tells what came of it.</summary>
    public void Begin() => _preparing ??= Task.Run(() => preparation.PrepareAsync(database.MigratesAtStart));

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        Begin();
        try
        {
            await _preparing!;
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
