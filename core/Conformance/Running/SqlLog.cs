using System.Collections.Concurrent;
using Platform.Data.Watching;

namespace Platform.Conformance.Running;

/// <summary>Remembers every statement that ran, never a value.</summary>
public sealed class SqlLog : ISqlObserver
{
    private readonly ConcurrentQueue<SqlRun> _runs = new();

    /// <summary>The statements since the start, or since the last <see cref="Clear"/>.</summary>
    public IReadOnlyList<SqlRun> Runs => [.. _runs];

    /// <summary>Forgets what ran before.</summary>
    public void Clear() => _runs.Clear();

    /// <inheritdoc />
    public void Ran(SqlRun run) => _runs.Enqueue(run);
}
