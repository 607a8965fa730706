using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Platform.Conformance.SqlChecks.Subset;

/// <summary>
/// Where a query can see more than one table, every table has an alias and every column says whose it is: otherwise a
/// misspelt column of a subquery quietly becomes its outer query's.
/// </summary>
internal sealed class SubsetTables(SqlReading reading) : SubsetRule(reading)
{
    private readonly Stack<(int Tables, IReadOnlyList<string> Selected)> _outer = new();

    public override void ExplicitVisit(QuerySpecification block)
    {
        var own = QueryShape.Tables(block.FromClause?.TableReferences).ToList();
        var seen = own.Count + (_outer.TryPeek(out var outer) ? outer.Tables : 0);
        foreach (var table in own.OfType<NamedTableReference>())
        {
            RefuseIf(
                seen > 1 && table.Alias is null, table, $"found the table `{Reading.Quote(table)}` without an alias",
                "give every table an alias when there is more than one");
        }

        _outer.Push((seen, [.. block.SelectElements.Select(QueryShape.NameOf).OfType<string>()]));
        base.ExplicitVisit(block);
        _outer.Pop();
    }

    // Neither a derived table nor a CTE sees the tables around it.
    public override void ExplicitVisit(QueryDerivedTable table) => Apart(() => base.ExplicitVisit(table));

    public override void ExplicitVisit(CommonTableExpression table) => Apart(() => base.ExplicitVisit(table));

    public override void ExplicitVisit(UpdateSpecification update)
    {
        _outer.Push((1, []));
        base.ExplicitVisit(update);
        _outer.Pop();
    }

    public override void ExplicitVisit(DeleteSpecification delete)
    {
        _outer.Push((1, []));
        base.ExplicitVisit(delete);
        _outer.Pop();
    }

    public override void ExplicitVisit(OrderByClause order)
    {
        var selected = _outer.TryPeek(out var scope) ? scope.Selected : [];
        foreach (var element in order.OrderByElements)
        {
            if (element.Expression is not ColumnReferenceExpression column || !selected.Contains(Reading.Quote(column)))
            {
                element.Accept(this);
            }
        }
    }

    public override void Visit(ColumnReferenceExpression column) =>
        RefuseIf(
            _outer.TryPeek(out var scope) && scope.Tables > 1 && QueryShape.Parts(column).Count == 1, column,
            $"found the column `{Reading.Quote(column)}` without an alias", "write alias.column when there is more than one table");

    private void Apart(Action visit)
    {
        _outer.Push((0, []));
        visit();
        _outer.Pop();
    }
}
