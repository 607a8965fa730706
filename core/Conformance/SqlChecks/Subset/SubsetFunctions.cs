using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Platform.Conformance.SqlChecks.Subset;

/// <summary>The functions that mean the same on both engines, with as many arguments as both take.</summary>
internal sealed class SubsetFunctions(SqlReading reading) : SubsetRule(reading)
{
    private const string InCSharp = "compute it in C# and pass a parameter";

    private static readonly Dictionary<string, (int Least, int Most)> s_plain = new()
    {
        ["concat"] = (2, 100), ["concat_ws"] = (3, 100), ["upper"] = (1, 1), ["lower"] = (1, 1), ["trim"] = (1, 1),
        ["replace"] = (3, 3), ["substring"] = (3, 3), ["abs"] = (1, 1), ["round"] = (2, 2),
    };

    private static readonly Dictionary<string, (int Least, int Most)> s_aggregates = new()
    {
        ["sum"] = (1, 1), ["count"] = (1, 1), ["min"] = (1, 1), ["max"] = (1, 1), ["string_agg"] = (2, 2),
    };

    private static readonly Dictionary<string, (int Least, int Most)> s_ranking = new()
    {
        ["row_number"] = (0, 0), ["rank"] = (0, 0), ["lag"] = (1, 3), ["lead"] = (1, 3),
    };

    private static readonly Dictionary<string, string> s_instead = new()
    {
        ["isnull"] = "use coalesce", ["ifnull"] = "use coalesce", ["nvl"] = "use coalesce",
        ["len"] = "keep the length in C#", ["length"] = "keep the length in C#", ["datalength"] = "keep the length in C#",
        ["avg"] = "avg of integers differs: read sum and count, divide in C#",
        ["group_concat"] = "use string_agg", ["substr"] = "use substring", ["ltrim"] = "use trim", ["rtrim"] = "use trim",
        ["dense_rank"] = "use rank", ["charindex"] = "use like", ["instr"] = "use like", ["newid"] = "ids come from Ids.New()",
    };

    public static bool IsAggregate(FunctionCall call) =>
        call.OverClause is null && (s_aggregates.ContainsKey(call.FunctionName.Value) || call.FunctionName.Value == "avg");

    /// <summary>Whether the function answers text, so that <c>+</c> after it would mean two things.</summary>
    public static bool AnswersText(FunctionCall call) =>
        call.FunctionName.Value is "concat" or "concat_ws" or "upper" or "lower" or "trim" or "replace" or "substring" or "string_agg";

    public override void Visit(FunctionCall call)
    {
        var name = call.FunctionName.Value;
        if (Reading.IsMarker(call))
        {
            return;
        }

        var known = s_plain.TryGetValue(name, out var arguments)
            || s_aggregates.TryGetValue(name, out arguments)
            || s_ranking.TryGetValue(name, out arguments);
        if (!known || call.CallTarget is not null)
        {
            Refuse(call, $"found the function `{name}`", s_instead.GetValueOrDefault(name, InCSharp));
            return;
        }

        var count = call.Parameters.Count;
        RefuseIf(
            count < arguments.Least || count > arguments.Most, call, $"found `{name}` with {count} arguments",
            $"both engines take it with {arguments.Least} to {arguments.Most} arguments");
        RefuseIf(
            call.TrimOptions is not null || call.IgnoreRespectNulls is { Count: > 0 }, call, $"found an option in `{name}`",
            "SQLite does not know it: leave it out");
        RefuseIf(
            call.UniqueRowFilter != UniqueRowFilter.NotSpecified && name is not ("count" or "sum"), call,
            $"found `distinct` or `all` in `{name}`", "only count and sum take distinct");
        CheckWindow(call, name);
    }

    public override void Visit(ColumnReferenceExpression column)
    {
        RefuseIf(
            column.ColumnType is not (ColumnType.Regular or ColumnType.Wildcard), column, $"found `{Reading.Quote(column)}`",
            "name an ordinary column");
        RefuseIf(
            column.MultiPartIdentifier?.Identifiers is [{ Value: "true" or "false" }], column, $"found `{Reading.Quote(column)}`",
            "SQL Server has no true or false: write 1 or 0");
    }

    private void CheckWindow(FunctionCall call, string name)
    {
        var star = call.Parameters is [ColumnReferenceExpression { ColumnType: ColumnType.Wildcard }];
        RefuseIf(star && name != "count", call, $"found `{name}(*)`", "only count takes the star");
        if (s_ranking.ContainsKey(name))
        {
            RefuseIf(
                call.OverClause?.OrderByClause is null, call, $"found `{name}` without an order",
                "SQL Server wants over (order by …)");
        }
        else if (call.OverClause is { } over)
        {
            RefuseIf(
                s_plain.ContainsKey(name) || name == "string_agg" || over.OrderByClause is not null, call,
                $"found a window on `{name}`", "only count, sum, min and max take over (), with partition by and without an order");
        }

        RefuseIf(
            call.OverClause?.WindowName is not null, call, "found a named window", "write the window out in over (…)");
    }
}
