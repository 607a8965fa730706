using System.Collections.Concurrent;
using Platform.Data.Watching;

namespace Platform.Conformance.Running;

/// <summary>Which texts the tests of this process have run, and the parameter types they ran with.</summary>
public static class SqlCoverage
{
    private static readonly ConcurrentDictionary<string, SqlRun> Seen = new(StringComparer.Ordinal);

    /// <summary>A run of each text, by the text's name.</summary>
    public static IReadOnlyDictionary<string, SqlRun> Runs => Seen;

    /// <summary>Notes a run.</summary>
    public static void Ran(SqlRun run) => Seen.TryAdd(run.Sql.Name, run);
}
