using Data.Tests.Schema;
using Platform.Conformance.Engines;
using Platform.Data;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace Data.Tests;

/// <summary>A migrated database for each test and engine, closed when the test ends.</summary>
public abstract class EngineTests : IAsyncDisposable
{
    private readonly List<TestDatabase> _opened = [];

    internal async Task<TestDatabase> MigratedAsync(DatabaseEngine engine, TimeSpan? patience = null)
    {
        var test = await TestDatabase.MigratedAsync(engine, [CoreSchema.Module], patience);
        _opened.Add(test);
        return test;
    }

    /// <summary>A scope on a new database that holds these rows already.</summary>
    internal async Task<Database> HoldingAsync(DatabaseEngine engine, Sql insert, params IEnumerable<object> rows)
    {
        var test = await MigratedAsync(engine);
        var database = test.Open();
        await database.TransactAsync(async () =>
        {
            foreach (var row in rows)
            {
                await database.ExecuteOneAsync(insert, row);
            }
        });
        return database;
    }

    internal async Task<TestDatabase> EmptyAsync(DatabaseEngine engine)
    {
        var test = await TestDatabase.EmptyAsync(engine);
        _opened.Add(test);
        return test;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var test in _opened)
        {
            await test.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}
