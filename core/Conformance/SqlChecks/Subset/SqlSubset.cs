using Microsoft.SqlServer.TransactSql.ScriptDom;
using Platform.Sdk.Data;

namespace Platform.Conformance.SqlChecks.Subset;

/// <summary>The subset of SQL that means the same on SQL Server and SQLite; see core/decisions/one-sql-text.md.</summary>
public static class SqlSubset
{
    private static readonly Dictionary<string, string> s_hints = new(StringComparer.OrdinalIgnoreCase)
    {
        ["limit"] = "limit is not common to both engines: end the text in order by and call PageAsync",
        ["offset"] = "offset is not common to both engines: end the text in order by and call PageAsync",
        ["recursive"] = "SQL Server takes no `recursive`: leave the word out, a CTE may name itself",
        ["returning"] = "returning is not common to both engines: make the id in C# and pass it",
        ["conflict"] = "no upsert is common to both engines: update, then insert when no row was touched",
        ["true"] = "SQL Server has no true or false: write 1 or 0",
        ["false"] = "SQL Server has no true or false: write 1 or 0",
        ["visible"] = "the marker is written {visible alias.person_id}, with one space, and no alias of the platform's own",
        ["sight"] = "the table of everybody in sight is written {sight} alias",
        ["using"] = "SQL Server joins with on",
        ["natural"] = "SQL Server joins with on",
        ["glob"] = "use like",
        ["regexp"] = "use like",
    };

    /// <summary>Everything in a text that is outside the subset; a text for one engine only has to parse and say why.</summary>
    public static IReadOnlyList<SqlProblem> Check(Sql sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var reading = new SqlReading(sql.Name, sql.SqlServer);
        var problems = new List<SqlProblem>(Exceptions(sql));
        problems.AddRange(reading.Errors.Select(error => Unreadable(reading, error)));
        if (sql.IsPerEngine || problems.Count > 0)
        {
            return problems;
        }

        problems.AddRange(OneStatement(reading));
        problems.AddRange(new SubsetShapes(reading).Run());
        problems.AddRange(new SubsetNames(reading).Run());
        problems.AddRange(new SubsetFunctions(reading).Run());
        problems.AddRange(new SubsetOperators(reading).Run());
        problems.AddRange(new SubsetStatements(reading).Run());
        problems.AddRange(new SubsetQueries(reading).Run());
        problems.AddRange(new SubsetTables(reading).Run());
        problems.AddRange(new SubsetGrouping(reading).Run());
        return problems;
    }

    private static IEnumerable<SqlProblem> Exceptions(Sql sql)
    {
        var exempt = sql.IsPerEngine || sql.ReadsEveryone || sql.Why is not null;
        if (exempt && (sql.Why ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < 3)
        {
            yield return new(sql.Name, 0, 0, "found an exception without a reason", "say why in a short sentence");
        }

        if (sql.Why is not null && !sql.IsPerEngine && !sql.ReadsEveryone)
        {
            yield return new(sql.Name, 0, 0, "found the same text for both engines", "use new Sql(…)");
        }
    }

    private static IEnumerable<SqlProblem> OneStatement(SqlReading reading)
    {
        var statements = reading.Statements.ToList();
        if (statements.Count != 1)
        {
            yield return new(reading.Name, 0, 0, $"found {statements.Count} statements", "one text holds one statement");
        }

        foreach (var token in reading.Script.ScriptTokenStream.Where(token => token.TokenType == TSqlTokenType.Semicolon))
        {
            yield return reading.Problem(token.Offset, "found `;`", "leave it out: the platform adds to the end of a text");
        }
    }

    private static SqlProblem Unreadable(SqlReading reading, ParseError error)
    {
        var words = reading.Text.Split((char[])[' ', '\n', '\r', '\t', '(', ')', ',', '{', '}'], StringSplitOptions.RemoveEmptyEntries);
        var hint = words.Select(word => s_hints.GetValueOrDefault(word)).FirstOrDefault(hint => hint is not null);
        return reading.Problem(error.Offset, $"SQL Server cannot read it ({error.Message})", hint ?? "write it as both engines do");
    }
}
