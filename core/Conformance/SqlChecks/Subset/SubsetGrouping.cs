using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Platform.Conformance.SqlChecks.Subset;

/// <summary>In a grouped query every column outside an aggregate is in group by; SQLite would answer any row's value.</summary>
internal sealed class SubsetGrouping(SqlReading reading) : SubsetRule(reading)
{
    public override void Visit(QuerySpecification block)
    {
        TSqlFragment?[] outside = [.. block.SelectElements, block.HavingClause, block.OrderByClause];
        var parts = outside.OfType<TSqlFragment>().ToList();
        var grouped = block.GroupByClause?.GroupingSpecifications.OfType<ExpressionGroupingSpecification>()
            .Select(item => item.Expression).ToList() ?? [];
        if (grouped.Count == 0 && block.HavingClause is null && !parts.Exists(HasAggregate))
        {
            return;
        }

        var aliases = QueryShape.Tables(block.FromClause?.TableReferences).Select(QueryShape.Alias).OfType<string>().ToHashSet();
        var names = block.SelectElements.OfType<SelectScalarExpression>()
            .Where(element => element.ColumnName is not null).Select(element => element.ColumnName.Value).ToHashSet();
        foreach (var part in parts)
        {
            var loose = new FindsLoose(grouped, aliases, part is OrderByClause ? names : [], Same);
            part.Accept(loose);
            foreach (var column in loose.Columns)
            {
                Refuse(
                    column, $"found `{Reading.Quote(column)}` outside group by",
                    "SQL Server refuses it: add it to group by, or aggregate it");
            }
        }
    }

    private static bool HasAggregate(TSqlFragment part)
    {
        var search = new FindsAggregate();
        part.Accept(search);
        return search.Found;
    }

    // "p.name" and "name" are one column where only one table has it, and the table rule sees to the rest.
    private bool Same(TSqlFragment one, TSqlFragment other) =>
        one is ColumnReferenceExpression first && other is ColumnReferenceExpression second
            ? QueryShape.Parts(first) is [.., var a] && QueryShape.Parts(second) is [.., var b] && a == b
                && (QueryShape.Parts(first).Count != QueryShape.Parts(second).Count
                    || QueryShape.Parts(first)[0] == QueryShape.Parts(second)[0])
            : Reading.Quote(one) == Reading.Quote(other);

    private sealed class FindsAggregate : TSqlFragmentVisitor
    {
        public bool Found { get; private set; }

        public override void Visit(FunctionCall call) => Found |= SubsetFunctions.IsAggregate(call);

        public override void ExplicitVisit(ScalarSubquery subquery)
        {
        }
    }

    private sealed class FindsLoose(
        List<ScalarExpression> grouped, HashSet<string> aliases, HashSet<string> names, Func<TSqlFragment, TSqlFragment, bool> same)
        : TSqlConcreteFragmentVisitor
    {
        private int _depth;

        public List<ColumnReferenceExpression> Columns { get; } = [];

        public override void ExplicitVisit(ColumnReferenceExpression column)
        {
            var parts = QueryShape.Parts(column);
            var own = _depth == 0 ? parts is not [var bare] || !names.Contains(bare) : parts.Count == 2 && aliases.Contains(parts[0]);
            if (own && parts.Count > 0 && !IsGrouped(column))
            {
                Columns.Add(column);
            }
        }

        public override void ExplicitVisit(FunctionCall call)
        {
            if (!SubsetFunctions.IsAggregate(call) && !IsGrouped(call))
            {
                base.ExplicitVisit(call);
            }
        }

        public override void ExplicitVisit(ScalarSubquery subquery)
        {
            _depth++;
            base.ExplicitVisit(subquery);
            _depth--;
        }

        public override void ExplicitVisit(SearchedCaseExpression expression) => Unless(expression, () => base.ExplicitVisit(expression));

        public override void ExplicitVisit(SimpleCaseExpression expression) => Unless(expression, () => base.ExplicitVisit(expression));

        public override void ExplicitVisit(CoalesceExpression expression) => Unless(expression, () => base.ExplicitVisit(expression));

        public override void ExplicitVisit(NullIfExpression expression) => Unless(expression, () => base.ExplicitVisit(expression));

        public override void ExplicitVisit(IIfCall expression) => Unless(expression, () => base.ExplicitVisit(expression));

        public override void ExplicitVisit(BinaryExpression expression) => Unless(expression, () => base.ExplicitVisit(expression));

        private void Unless(TSqlFragment expression, Action visit)
        {
            if (!IsGrouped(expression))
            {
                visit();
            }
        }

        private bool IsGrouped(TSqlFragment expression) => grouped.Exists(item => same(item, expression));
    }
}
