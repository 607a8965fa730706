using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Platform.Sdk.Data;

namespace Platform.Conformance.SqlChecks.Visible;

/// <summary>
/// A text that reads a table about people binds <c>person_id = @person</c> or carries the marker; see
/// core/decisions/one-sql-text.md for what counts.
/// </summary>
public static partial class VisibilityRule
{
    private const string Tie = "bind its person column with = @person, mark it {visible alias.person_id}, or join it to a table that is";

    /// <summary>Every place where a text could answer people whom the worker may not see.</summary>
    /// <param name="sql">The text.</param>
    /// <param name="tables">Which tables and views are about people.</param>
    /// <param name="core">Whether the text stands in the core, the only place for <see cref="Sql.ForEveryone"/>.</param>
    public static IReadOnlyList<SqlProblem> Check(Sql sql, PersonalTables tables, bool core)
    {
        ArgumentNullException.ThrowIfNull(sql);
        ArgumentNullException.ThrowIfNull(tables);
        if (sql.ReadsEveryone)
        {
            return core ? WithReason(sql) : [new(sql.Name, 0, 0, "found ForEveryone in a module", "only the core may look at people out of sight")];
        }

        var reading = new SqlReading(sql.Name, sql.SqlServer);
        if (reading.Errors.Count > 0)
        {
            return [reading.Problem(reading.Errors[0].Offset, "found a text that cannot be read", "access can only be checked in a text that parses")];
        }

        var problems = new List<SqlProblem>(Statements(reading, tables));
        if (sql.IsPerEngine)
        {
            problems.AddRange(SameTies(sql, tables, reading));
        }

        return problems;
    }

    private static SqlProblem[] WithReason(Sql sql) =>
        string.IsNullOrWhiteSpace(sql.Why) ? [new(sql.Name, 0, 0, "found ForEveryone without a reason", "say why in a short sentence")] : [];

    private static IEnumerable<SqlProblem> Statements(SqlReading reading, PersonalTables tables)
    {
        var walk = new VisibilityWalk(reading, tables);
        foreach (var statement in reading.Statements)
        {
            walk.Statement(statement);
        }

        var everywhere = new FindsTables();
        reading.Script.Accept(everywhere);
        var unseen = everywhere.Tables.Where(table =>
            tables.PersonColumn(table.SchemaObject.BaseIdentifier.Value) is not null && !walk.Checked.Contains(table));
        return walk.Uncovered.Select(table => reading.Problem(table, $"found `{reading.Quote(table)}` read without access", Tie))
            .Concat(unseen.Select(table => reading.Problem(
                table, $"found `{reading.Quote(table)}` where access cannot be checked", "read it in an ordinary select, update or delete")));
    }

    // SQLite's own text is parsed too where the parser can; where it cannot, it must carry the ties of the other text.
    private static IEnumerable<SqlProblem> SameTies(Sql sql, PersonalTables tables, SqlReading sqlServer)
    {
        var sqlite = new SqlReading(sql.Name, sql.Sqlite);
        if (sqlite.Errors.Count == 0)
        {
            return Statements(sqlite, tables);
        }

        return sqlite.Markers.Order().SequenceEqual(sqlServer.Markers.Order()) && Bindings(sqlite) == Bindings(sqlServer)
            ? []
            : [new(sql.Name, 0, 0, "found a text for SQLite with other ties to access than the text for SQL Server", Tie)];
    }

    private static int Bindings(SqlReading reading) => Binding().Count(reading.Text);

    [GeneratedRegex(@"=\s*@person\b")]
    private static partial Regex Binding();

    private sealed class FindsTables : TSqlFragmentVisitor
    {
        public List<NamedTableReference> Tables { get; } = [];

        public override void Visit(NamedTableReference table) => Tables.Add(table);
    }
}
