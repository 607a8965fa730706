using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Platform.Conformance.SqlChecks.Subset;

/// <summary>How queries, joins and unions may be put together, and where an order may stand.</summary>
internal sealed class SubsetQueries(SqlReading reading) : SubsetRule(reading)
{
    private readonly HashSet<QueryExpression> _outermost = [];

    public override void Visit(SelectStatement select) => _outermost.Add(select.QueryExpression);

    public override void Visit(QueryExpression query)
    {
        RefuseIf(
            query.OrderByClause is not null && !_outermost.Contains(query), query, "found `order by` inside a subquery",
            "SQL Server takes an order only at the end of the text");
        foreach (var element in query.OrderByClause?.OrderByElements ?? [])
        {
            RefuseIf(element.Expression is Literal, element, "found an order by number", "order by the column's name");
        }
    }

    public override void Visit(QuerySpecification block)
    {
        var selected = block.SelectElements.OfType<SelectScalarExpression>().ToList();
        foreach (var element in block.UniqueRowFilter == UniqueRowFilter.Distinct ? block.OrderByClause?.OrderByElements ?? [] : [])
        {
            var order = Reading.Quote(element.Expression);
            RefuseIf(
                !selected.Exists(column => QueryShape.NameOf(column) == order || Reading.Quote(column.Expression) == order), element,
                $"found `{order}` in the order but not in the `distinct` select", "select it too");
        }
    }

    public override void Visit(BinaryQueryExpression pair)
    {
        foreach (var branch in new[] { pair.FirstQueryExpression, pair.SecondQueryExpression }.OfType<BinaryQueryExpression>())
        {
            RefuseIf(
                branch.BinaryQueryExpressionType != pair.BinaryQueryExpressionType || branch.All != pair.All, pair,
                "found two kinds of union, intersect and except together",
                "the engines take them in a different order: put one of them into a CTE");
        }

        foreach (var element in pair.OrderByClause?.OrderByElements ?? [])
        {
            RefuseIf(
                element.Expression is not ColumnReferenceExpression { MultiPartIdentifier.Identifiers.Count: 1 }, element,
                $"found `{Reading.Quote(element)}` in the order of a union", "order by a selected column's bare name");
        }
    }

    public override void Visit(QualifiedJoin join) =>
        RefuseIf(join.JoinHint != JoinHint.None, join, "found a hint in a join", "leave it out");

    public override void Visit(UnqualifiedJoin join) =>
        RefuseIf(
            join.UnqualifiedJoinType != UnqualifiedJoinType.CrossJoin, join, "found `apply`",
            "it is not common to both engines: use a join, or row_number in a CTE");

    public override void Visit(GroupByClause group)
    {
        RefuseIf(group.All || group.GroupByOption != GroupByOption.None, group, "found an option of group by", "group by columns only");
        foreach (var item in group.GroupingSpecifications.OfType<ExpressionGroupingSpecification>())
        {
            RefuseIf(item.Expression is Literal, item, "found group by number", "group by the column's name");
        }
    }

    public override void Visit(QueryDerivedTable table)
    {
        RefuseIf(
            table.Columns.Count > 0, table, "found column names after a derived table's alias", "name the columns inside, with as");
        CheckNamed(table.QueryExpression, table);
    }

    public override void Visit(CommonTableExpression table)
    {
        if (table.Columns.Count == 0)
        {
            CheckNamed(table.QueryExpression, table);
        }
    }

    private void CheckNamed(QueryExpression query, TSqlFragment at)
    {
        var names = QueryShape.Selected(query).Select(QueryShape.NameOf).ToList();
        RefuseIf(names.Contains(null), at, "found a column without a name in a CTE or derived table", "name it with as");
        RefuseIf(
            names.OfType<string>().GroupBy(name => name).Any(same => same.Count() > 1), at,
            "found the same column name twice in a CTE or derived table", "name one of them otherwise, with as");
    }
}
