using System.Collections.Concurrent;
using System.Globalization;
using Platform.Data.Watching;
using Platform.Sdk.Data;

namespace Platform.Conformance.Running;

/// <summary>Which texts the tests of this process have run, and the parameter types they ran with.</summary>
public static class SqlCoverage
{
    private static readonly ConcurrentDictionary<Sql, ConcurrentDictionary<string, SqlRun>> Seen = new();

    /// <summary>The runs of a text that did not fail, one for each set of parameter types; none when no test has run it.</summary>
    public static IReadOnlyList<SqlRun> RunsOf(Sql sql) => Seen.TryGetValue(sql, out var runs) ? [.. runs.Values] : [];

    /// <summary>Notes a run.</summary>
    public static void Ran(SqlRun run)
    {
        if (run.Rows is null) return;
        var types = string.Join(',', run.Parameters.Select(parameter => string.Create(CultureInfo.InvariantCulture, $"{parameter.Name} {parameter.DbType} {parameter.IsList}")));
        Seen.GetOrAdd(run.Sql, static _ => new(StringComparer.Ordinal)).TryAdd(types, run);
    }
}

/// <summary>Watches one scope: notes what it ran for <see cref="SqlCoverage"/> and in which order for <see cref="GuardOrder"/>.</summary>
internal sealed class ScopeWatch : ISqlObserver
{
    private readonly GuardOrder _guards = new();

    public void Ran(SqlRun run)
    {
        SqlCoverage.Ran(run);
        GuardOrder.Note(_guards.Faults(run));
    }
}
