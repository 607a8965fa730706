using System.Collections.Concurrent;
using Platform.Data.Engines;

namespace Record.Tests.Access.Worlds;

/// <summary>One house for each engine, shared by the tests of who sees what: signing everybody in is slow by design.</summary>
[CollectionDefinition(nameof(Houses))]
public sealed class Houses : ICollectionFixture<Houses>, IAsyncDisposable
{
    private readonly ConcurrentDictionary<DatabaseEngine, Lazy<Task<House>>> _houses = [];

    internal Task<House> OpenAsync(DatabaseEngine engine) => _houses.GetOrAdd(engine, one => new(() => House.OpenAsync(one))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var house in _houses.Values) await (await house.Value).DisposeAsync();
    }
}
