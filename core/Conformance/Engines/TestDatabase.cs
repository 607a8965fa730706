using Platform.Conformance.Running;
using Platform.Data;
using Platform.Data.Engines;
using Platform.Data.Schema;
using Platform.Data.Watching;
using Platform.Sdk.Access;

namespace Platform.Conformance.Engines;

/// <summary>A database of its own for one test, on one engine, removed afterwards.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly string[] FileEndings = ["", "-wal", "-shm"];

    private TestDatabase(DatabaseOptions options) => Options = options;

    /// <summary>How to reach it.</summary>
    public DatabaseOptions Options { get; }

    /// <summary>A migrated database.</summary>
    /// <param name="engine">Which engine.</param>
    /// <param name="modules">Whose migrations; the core's among them.</param>
    /// <param name="patience">How long a statement waits for another; 30 seconds when null.</param>
    public static async Task<TestDatabase> MigratedAsync(DatabaseEngine engine, IReadOnlyList<SchemaModule> modules, TimeSpan? patience = null)
    {
        if (engine == DatabaseEngine.Sqlite)
        {
            return new TestDatabase(Waiting(DatabaseOptions.Sqlite(await SqliteTemplate.CopyAsync(modules)), patience));
        }

        var database = await EmptyAsync(engine);
        try
        {
            await new Migrator(database.Options).MigrateAsync(modules);
            return new TestDatabase(Waiting(database.Options, patience));
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>A database without any table; on SQLite not even the file is there.</summary>
    public static async Task<TestDatabase> EmptyAsync(DatabaseEngine engine) => new(
        engine == DatabaseEngine.Sqlite ? DatabaseOptions.Sqlite(SqliteTemplate.NewFile()) : await TestServer.CreateAsync());

    /// <summary>A copy of an SQLite database that nothing has open.</summary>
    public static TestDatabase CopyOf(TestDatabase original)
    {
        SqliteEngine.Release(original.Options);
        var file = SqliteTemplate.NewFile();
        // what was written last may stand beside the file still
        foreach (var ending in FileEndings[..2].Where(ending => File.Exists(original.Options.Location + ending))) File.Copy(original.Options.Location + ending, file + ending);
        return new TestDatabase(DatabaseOptions.Sqlite(file));
    }

    /// <summary>Puts something that is no database in the place of an SQLite file.</summary>
    public async Task SpoilAsync()
    {
        SqliteEngine.Release(Options);
        foreach (var file in FileEndings[1..].Select(ending => Options.Location + ending)) File.Delete(file);
        await File.WriteAllTextAsync(Options.Location, new string('x', 8_192));
    }

    /// <summary>A scope of its own, as a request has one.</summary>
    /// <param name="worker">Who is signed in; nobody when null.</param>
    /// <param name="observers">Who watches.</param>
    public Database Open(CurrentWorker? worker = null, params ISqlObserver[] observers) =>
        new(Options, worker ?? new CurrentWorker(), [new ScopeWatch(), .. observers]);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (Options.Engine == DatabaseEngine.SqlServer)
        {
            await TestServer.DropAsync(Options);
            return;
        }

        SqliteEngine.Release(Options);
        foreach (var file in FileEndings.Select(ending => Options.Location + ending).Where(File.Exists))
        {
            File.Delete(file);
        }
    }

    private static DatabaseOptions Waiting(DatabaseOptions options, TimeSpan? patience) =>
        patience is { } set ? options with { Patience = set } : options;
}
