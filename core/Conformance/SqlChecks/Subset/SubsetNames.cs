using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Platform.Conformance.SqlChecks.Subset;

/// <summary>Names are lower snake case, unquoted, and belong to the one schema of the one database.</summary>
internal sealed partial class SubsetNames(SqlReading reading) : SubsetRule(reading)
{
    public override void Visit(Identifier name)
    {
        if (name.QuoteType != QuoteType.NotQuoted)
        {
            Refuse(name, $"found the quoted name {Reading.Quote(name)}", "write names unquoted, text in single quotes");
        }
        else if (name.Value.StartsWith('#'))
        {
            Refuse(name, $"found the temporary table `{name.Value}`", "use a CTE");
        }
        else if (!Plain().IsMatch(name.Value))
        {
            Refuse(name, $"found the name `{name.Value}`", "names and functions are lower snake case");
        }
    }

    public override void Visit(SchemaObjectName name) =>
        RefuseIf(
            name.Identifiers.Count > 1, name, $"found the schema prefix in `{Reading.Quote(name)}`",
            "write the table's name alone; its own prefix says whose it is");

    public override void Visit(ColumnReferenceExpression column) =>
        RefuseIf(
            column.MultiPartIdentifier?.Identifiers.Count > 2, column, $"found the schema prefix in `{Reading.Quote(column)}`",
            "write alias.column");

    public override void Visit(IdentifierOrValueExpression name) =>
        RefuseIf(
            name.ValueExpression is not null, name, $"found {Reading.Quote(name)} as a name", "write the name without quotes");

    public override void Visit(SelectScalarExpression selected) =>
        RefuseIf(
            selected.ColumnName is { } name && name.StartOffset < selected.Expression.StartOffset, selected,
            $"found `{Reading.Quote(selected)}`", "SQLite reads a comparison here: write `expression as name`");

    public override void Visit(PrimaryExpression expression) =>
        RefuseIf(
            expression.Collation is not null, expression, "found `collate`",
            "the engines have different collations: compare a folded key that C# wrote");

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex Plain();
}
