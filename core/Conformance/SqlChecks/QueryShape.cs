using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Platform.Conformance.SqlChecks;

/// <summary>Questions that several rules ask of a query.</summary>
internal static class QueryShape
{
    /// <summary>What a query answers; a union answers under the names of its first branch.</summary>
    public static IList<SelectElement> Selected(QueryExpression query) => query switch
    {
        QuerySpecification block => block.SelectElements,
        BinaryQueryExpression pair => Selected(pair.FirstQueryExpression),
        QueryParenthesisExpression brackets => Selected(brackets.QueryExpression),
        _ => [],
    };

    /// <summary>The name under which a selected expression comes out; null when it has none.</summary>
    public static string? NameOf(SelectElement element) => element is SelectScalarExpression scalar
        ? scalar.ColumnName?.Value ?? (scalar.Expression as ColumnReferenceExpression)?.MultiPartIdentifier?.Identifiers[^1].Value
        : null;

    /// <summary>The tables and derived tables of a from clause, in their order.</summary>
    public static IEnumerable<TableReference> Tables(IEnumerable<TableReference>? from) => (from ?? []).SelectMany(table => table switch
    {
        JoinTableReference join => Tables([join.FirstTableReference, join.SecondTableReference]),
        JoinParenthesisTableReference brackets => Tables([brackets.Join]),
        _ => [table],
    });

    /// <summary>The name by which the block speaks of a table.</summary>
    public static string? Alias(TableReference table) => table is TableReferenceWithAlias named
        ? named.Alias?.Value ?? (named as NamedTableReference)?.SchemaObject.BaseIdentifier.Value
        : null;

    /// <summary>The parts of a column's name: <c>t.person_id</c> is two, a star none.</summary>
    public static IReadOnlyList<string> Parts(ColumnReferenceExpression column) =>
        [.. column.MultiPartIdentifier?.Identifiers.Select(part => part.Value) ?? []];
}
