using System.Collections.Concurrent;

namespace Platform.Data.Engines;

/// <summary>The idle connections to one SQLite file. One on which anything failed is not used again, nor is any other that was open then.</summary>
internal sealed class KeptConnections
{
    private const int MostIdle = 16;

    private static readonly ConcurrentDictionary<string, KeptConnections> s_all = new(StringComparer.Ordinal);

    private readonly ConcurrentStack<KeptConnection> _idle = new();
    private readonly string _connectionString;
    private int _generation;

    private KeptConnections(string connectionString) => _connectionString = connectionString;

    public static KeptConnections Of(string connectionString) => s_all.GetOrAdd(connectionString, static one => new KeptConnections(one));

    /// <summary>One that is open already, or one that has yet to be opened.</summary>
    public KeptConnection Take() => _idle.TryPop(out var idle) ? idle : new KeptConnection(_connectionString, Volatile.Read(ref _generation));

    public async ValueTask GiveBackAsync(KeptConnection connection, bool isSound)
    {
        if (!isSound) Empty();
        if (connection.Generation == Volatile.Read(ref _generation) && _idle.Count < MostIdle) _idle.Push(connection);
        else await connection.DisposeAsync();
    }

    /// <summary>Closes what is idle now, and what is in use as soon as it is given back.</summary>
    public void Empty()
    {
        Interlocked.Increment(ref _generation);
        while (_idle.TryPop(out var idle)) idle.Dispose();
    }
}
