using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Platform.Data.Watching;
using Platform.Sdk.Data;

namespace Platform.Conformance.Running;

/// <summary>
/// Watches that a guard row is the first thing its transaction changes: what is read behind it is then true until the commit.
/// A guard is a text that does nothing but add one to <c>guard</c> or <c>version</c>. A batch without a form may add rows
/// before it: nobody waits for a row that is not there yet, so two batches cannot wait for each other.
/// </summary>
internal sealed partial class GuardOrder
{
    private static readonly ConcurrentDictionary<Sql, string> Found = new();

    private int? _transaction;
    private bool _isForm;
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
            (_transaction, _earlier, _isForm) = (run.Transaction, null, false);
            _held.Clear();
        }

        if (run.Transaction is null || !run.Changes) yield break;
        if (IsGuard(run.Sql))
        {
            // one that is held already may be taken again
            if (_held.Add(run.Sql) && _earlier is { } earlier && TableOf(earlier) != TableOf(run.Sql)) yield return (run.Sql, $"{run.Sql} ran after {earlier} had written");
        }
        else if (TableOf(run.Sql) == "core_form")
        {
            _isForm = true;
        }
        else if (run.Rows > 0 && (_isForm || !IsInsert(run.Sql)) && !MakesGuard(run.Sql))
        {
            _earlier ??= run.Sql;
        }
    }

    /// <summary>The table that a text changes; empty when it reads.</summary>
    public static string TableOf(Sql sql) => Table().Match(sql.SqlServer).Groups["table"].Value;

    // the row of a guard that found none
    private bool MakesGuard(Sql sql) => IsInsert(sql) && _held.Any(guard => TableOf(guard) == TableOf(sql));

    private static bool IsInsert(Sql sql) => sql.SqlServer.TrimStart().StartsWith("insert", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*update\s+\w+\s+set\s+(?<what>guard|version)\s*=\s*\k<what>\s*\+\s*1\s+where\b")]
    private static partial Regex Guard();

    [GeneratedRegex(@"^\s*(insert\s+into|update|delete\s+from)\s+(?<table>\w+)")]
    private static partial Regex Table();
}
