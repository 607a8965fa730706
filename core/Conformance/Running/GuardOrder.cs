using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Platform.Data.Watching;
using Platform.Sdk.Data;

namespace Platform.Conformance.Running;

/// <summary>
/// Watches that a guard row is the first thing its transaction changes: what is read behind it is then true until the commit.
/// A guard is a text that does nothing but add one to <c>guard</c> or <c>version</c>.
/// </summary>
internal sealed partial class GuardOrder
{
    private static readonly ConcurrentDictionary<Sql, string> Found = new();

    private int? _transaction;
    private Sql? _earlier;
    private readonly HashSet<Sql> _held = [];

    /// <summary>The guards that some test ran too late, with what stood before them.</summary>
    public static IReadOnlyDictionary<Sql, string> All => Found;

    public static bool IsGuard(Sql sql) => Guard().IsMatch(sql.SqlServer);

    public static void Note(IEnumerable<(Sql Guard, string Problem)> faults)
    {
        foreach (var (guard, problem) in faults) Found.TryAdd(guard, problem);
    }

    /// <summary>Takes one scope's statements in their order.</summary>
    public IEnumerable<(Sql Guard, string Problem)> Faults(SqlRun run)
    {
        if (run.Transaction != _transaction)
        {
            (_transaction, _earlier) = (run.Transaction, null);
            _held.Clear();
        }

        if (run.Transaction is null || !run.Changes) yield break;
        if (IsGuard(run.Sql))
        {
            // one that is held already may be taken again
            if (_held.Add(run.Sql) && _earlier is { } earlier && TableOf(earlier) != TableOf(run.Sql)) yield return (run.Sql, $"{run.Sql} ran after {earlier} had written");
        }
        else if (TableOf(run.Sql) != "core_form" && run.Rows > 0)
        {
            _earlier ??= run.Sql;
        }
    }

    /// <summary>The table that a text changes; empty when it reads.</summary>
    public static string TableOf(Sql sql) => Table().Match(sql.SqlServer).Groups["table"].Value;

    [GeneratedRegex(@"^\s*update\s+\w+\s+set\s+(?<what>guard|version)\s*=\s*\k<what>\s*\+\s*1\s+where\b")]
    private static partial Regex Guard();

    [GeneratedRegex(@"^\s*(insert\s+into|update|delete\s+from)\s+(?<table>\w+)")]
    private static partial Regex Table();
}
