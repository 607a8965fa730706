using Dapper;
using Platform.Data.Engines;

namespace Platform.Data.Schema;

/// <summary>Brings the schema up to date, module by module, forward only.</summary>
public sealed class Migrator(DatabaseOptions options)
{
    private readonly Engine _engine = Engine.Of(options);

    /// <summary>How long a module's migrations may take to say what they change; running what they said may take longer.</summary>
    public TimeSpan LongestReading { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Applies what is pending, the core first. A module whose migration fails or is refused stops the run; those before it
    /// are done, it and those after it are as before. SQLite makes the file; SQL Server must read by snapshot.
    /// </summary>
    /// <exception cref="MigrationFailedException">A migration failed.</exception>
    /// <exception cref="MigrationRefusedException">A migration asks for what the engines do not share.</exception>
    public Task MigrateAsync(IReadOnlyList<SchemaModule> modules) => RunAsync(InOrder(modules), (_, _) => false);

    /// <summary>
    /// Applies what is pending module by module. One whose migration fails or is refused is as before and answered by its key
    /// with the reason; the others go on. Without the core's schema there is nothing to go on with, so that one throws.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, Exception>> MigrateEachAsync(IReadOnlyList<SchemaModule> modules)
    {
        var stopped = new Dictionary<string, Exception>(StringComparer.Ordinal);
        await RunAsync(InOrder(modules), (module, fault) => module.Info.Key != SchemaModule.Core && stopped.TryAdd(module.Info.Key, fault));
        return stopped;
    }

    /// <summary>The modules whose schema is behind; an empty list means ready. Makes nothing, not even the file.</summary>
    public async Task<IReadOnlyList<PendingMigrations>> PendingAsync(IReadOnlyList<SchemaModule> modules)
    {
        var ordered = InOrder(modules);
        var applied = await AppliedAsync(ordered);
        return [.. ordered.Zip(applied, (module, done) => new PendingMigrations(module.Info.Key, [.. module.Versions.Except(done)]))
            .Where(one => one.Versions.Count > 0)];
    }

    /// <summary>The newest version applied for a module; null when none is.</summary>
    public async Task<long?> SchemaVersionAsync(SchemaModule module) => (await AppliedAsync([module]))[0] is { Count: > 0 } applied ? applied.Max() : null;

    /// <summary>
    /// The T-SQL of every migration, made without a server, batches parted by <c>GO</c>. For reading and checking: the version
    /// tables are not in it.
    /// </summary>
    public static string SqlServerScript(IReadOnlyList<SchemaModule> modules)
    {
        var ordered = InOrder(modules);
        ordered.ForEach(module => MigrationRules.Check(module, _ => { }));
        return string.Join(Environment.NewLine, ordered.Where(module => module.Migrations.Count > 0).Select(MigrationRun.SqlServerScript));
    }

    private async Task RunAsync(List<SchemaModule> ordered, Func<SchemaModule, Exception, bool> carryOn)
    {
        await _engine.PrepareAsync();
        var done = new List<SchemaModule>();
        var behind = (await PendingAsync(ordered)).Select(one => one.Module).ToHashSet();
        foreach (var module in ordered)
        {
            try
            {
                if (behind.Contains(module.Info.Key)) await ApplyAsync(module);
                done.Add(module);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException && carryOn(module, fault))
            {
                // it stays as it was and is told; the others go on
            }
        }

        await ModuleTables.RefreshAsync(_engine, done);
    }

    private async Task ApplyAsync(SchemaModule module)
    {
        await ReadAsync(module);
        // reading them can take long, and another host may have applied them meanwhile
        if (await PendingAsync([module]) is [var pending]) MigrationRun.Apply(module, pending.Versions, options);
    }

    // a migration is a module's code: one that never returns keeps its thread and nothing else, before anything of it has run
    private async Task ReadAsync(SchemaModule module)
    {
        var migration = "";
        try
        {
            await Task.Factory.StartNew(
                () => MigrationRules.Check(module, reading => Volatile.Write(ref migration, reading)),
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).WaitAsync(LongestReading);
        }
        catch (TimeoutException)
        {
            throw new MigrationRefusedException(
                module.Info.Key, Volatile.Read(ref migration), $"it has not come back after {LongestReading.TotalSeconds:0} seconds.");
        }
    }

    private async Task<IReadOnlyList<IReadOnlyList<long>>> AppliedAsync(IReadOnlyList<SchemaModule> modules)
    {
        if (options.Engine == DatabaseEngine.Sqlite && !File.Exists(options.Location))
        {
            return [.. modules.Select(_ => Array.Empty<long>())];
        }

        await using var connection = await _engine.OpenAsync();
        var tables = (await connection.QueryAsync<string>(_engine.TableNames)).ToHashSet();
        var applied = new List<IReadOnlyList<long>>();
        foreach (var module in modules)
        {
            applied.Add(tables.Contains(module.VersionTable) ? [.. await connection.QueryAsync<long>($"select version from {module.VersionTable}")] : []);
        }

        return applied;
    }

    private static List<SchemaModule> InOrder(IReadOnlyList<SchemaModule> modules)
    {
        var ordered = modules
            .OrderBy(module => module.Info.Key != SchemaModule.Core)
            .ThenBy(module => module.Info.Key, StringComparer.Ordinal)
            .ToList();
        foreach (var module in ordered)
        {
            var clash = ordered.Find(other =>
                other != module && other.Info.TablePrefix.StartsWith(module.Info.TablePrefix, StringComparison.Ordinal));
            if (clash is not null)
            {
                throw new InvalidOperationException(
                    $"The modules {module.Info.Key} and {clash.Info.Key} would share the table prefix {module.Info.TablePrefix}.");
            }
        }

        return ordered;
    }
}
