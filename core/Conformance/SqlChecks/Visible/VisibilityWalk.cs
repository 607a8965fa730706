using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Platform.Conformance.SqlChecks.Visible;

/// <summary>Goes through every block of a text: subqueries, CTEs, branches of a union, and what a change reads.</summary>
internal sealed class VisibilityWalk(SqlReading reading, PersonalTables tables)
{
    private readonly Dictionary<string, IReadOnlySet<string>> _ctes = new(StringComparer.OrdinalIgnoreCase);

    private VisibilityWalk(SqlReading reading, PersonalTables tables, IDictionary<string, IReadOnlySet<string>> ctes)
        : this(reading, tables) => _ctes = new(ctes, StringComparer.OrdinalIgnoreCase);

    /// <summary>The named tables that were looked at; any other must not be about people.</summary>
    public HashSet<TableReference> Checked { get; } = [];

    public HashSet<TSqlFragment> Uncovered { get; } = [];

    public void Statement(TSqlStatement statement)
    {
        _ctes.Clear();
        foreach (var table in (statement as StatementWithCtesAndXmlNamespaces)?.WithCtesAndXmlNamespaces?.CommonTableExpressions ?? [])
        {
            // Known but empty while its own body is read: what a recursive part reads must be tied there again.
            _ctes[table.ExpressionName.Value] = new HashSet<string>();
            _ctes[table.ExpressionName.Value] = Names(table.QueryExpression, table.Columns, Query(table.QueryExpression, null));
        }

        switch (statement)
        {
            case SelectStatement select:
                Query(select.QueryExpression, null);
                break;
            case InsertStatement { InsertSpecification: var insert }:
                Checked.Add(insert.Target);
                Subqueries(insert.InsertSource, null);
                if (insert.InsertSource is SelectInsertSource source)
                {
                    Query(source.Select, null);
                }

                break;
            case UpdateStatement { UpdateSpecification: var update }:
                Change(update, update.SetClauses);
                break;
            case DeleteStatement { DeleteSpecification: var delete }:
                Change(delete, []);
                break;
        }
    }

    private void Change(UpdateDeleteSpecificationBase change, IEnumerable<TSqlFragment> sets)
    {
        var target = (change.Target as NamedTableReference)?.SchemaObject.BaseIdentifier.Value;
        List<TableReference> from = [.. change.FromClause?.TableReferences ?? []];
        if (QueryShape.Tables(from).Any(table => string.Equals(QueryShape.Alias(table), target, StringComparison.OrdinalIgnoreCase)))
        {
            Checked.Add(change.Target);
        }
        else
        {
            from.Add(change.Target);
        }

        Block(from, change.WhereClause, null, [.. sets]);
    }

    /// <summary>Checks a query and answers, column by column, which hold visible people only.</summary>
    private IReadOnlyList<bool> Query(QueryExpression query, VisibleScope? outer)
    {
        switch (query)
        {
            case QuerySpecification block:
                var scope = Block(
                    block.FromClause?.TableReferences ?? [], block.WhereClause, outer,
                    [.. block.SelectElements, block.GroupByClause, block.HavingClause, block.OrderByClause, block.TopRowFilter]);
                return [.. block.SelectElements.Select(element =>
                    element is SelectScalarExpression { Expression: ColumnReferenceExpression column } && scope.IsVisible(column))];
            case BinaryQueryExpression pair:
                var first = Query(pair.FirstQueryExpression, outer);
                var second = Query(pair.SecondQueryExpression, outer);
                return [.. first.Zip(second, (one, other) => one && other)];
            case QueryParenthesisExpression brackets:
                return Query(brackets.QueryExpression, outer);
            default:
                return [];
        }
    }

    private VisibleScope Block(IEnumerable<TableReference> from, WhereClause? where, VisibleScope? outer, TSqlFragment?[] rest)
    {
        // A list after `in` is asked on its own and quietly: what it holds must not hang on this block, which checks it later.
        var scope = new VisibleScope(reading, outer, list => new VisibilityWalk(reading, tables, _ctes).Query(list, null));
        var joins = new List<(BooleanExpression Condition, IReadOnlyList<VisibleSource> Restricted)>();
        foreach (var table in from)
        {
            scope.Tables.AddRange(Sources(table, joins));
        }

        scope.Learn(where?.SearchCondition, null);
        joins.ForEach(join => scope.Learn(join.Condition, join.Restricted));
        scope.Conclude();
        Uncovered.UnionWith(scope.Tables.Where(table => !scope.Covers(table)).Select(table => table.Place));
        foreach (var part in rest.Append(where).Concat(joins.Select(join => join.Condition)))
        {
            Subqueries(part, scope);
        }

        return scope;
    }

    private List<VisibleSource> Sources(
        TableReference table, List<(BooleanExpression Condition, IReadOnlyList<VisibleSource> Restricted)> joins)
    {
        switch (table)
        {
            case NamedTableReference named:
                Checked.Add(named);
                var name = named.SchemaObject.BaseIdentifier.Value;
                var alias = QueryShape.Alias(named)!;
                if (reading.IsSight(named))
                {
                    return [new(alias, null, named) { Answers = new HashSet<string> { "person_id" } }];
                }

                return [_ctes.TryGetValue(name, out var answers)
                    ? new(alias, null, named) { Answers = answers }
                    : new(alias, tables.PersonColumn(name), named)];
            case QueryDerivedTable derived:
                var inside = Query(derived.QueryExpression, null);
                return [new(derived.Alias.Value, null, derived) { Answers = Names(derived.QueryExpression, derived.Columns, inside) }];
            case JoinParenthesisTableReference brackets:
                return Sources(brackets.Join, joins);
            case JoinTableReference join:
                var (first, second) = (Sources(join.FirstTableReference, joins), Sources(join.SecondTableReference, joins));
                if (join is QualifiedJoin qualified)
                {
                    joins.Add((qualified.SearchCondition, qualified.QualifiedJoinType switch
                    {
                        QualifiedJoinType.Inner => [.. first, .. second],
                        QualifiedJoinType.LeftOuter => second,
                        QualifiedJoinType.RightOuter => first,
                        _ => [],
                    }));
                }

                return [.. first, .. second];
            default:
                return [];
        }
    }

    private static HashSet<string> Names(QueryExpression query, IList<Identifier> columns, IReadOnlyList<bool> visible)
    {
        var names = columns.Count > 0 ? columns.Select(column => column.Value) : QueryShape.Selected(query).Select(QueryShape.NameOf);
        return [.. names.Zip(visible).Where(column => column is { First: not null, Second: true }).Select(column => column.First!)];
    }

    private void Subqueries(TSqlFragment? part, VisibleScope? scope)
    {
        var search = new FindsSubqueries();
        part?.Accept(search);
        foreach (var subquery in search.Found)
        {
            Query(subquery.QueryExpression, scope);
        }
    }

    /// <summary>The nearest subqueries: what stands inside one is found when it is checked.</summary>
    private sealed class FindsSubqueries : TSqlFragmentVisitor
    {
        public List<ScalarSubquery> Found { get; } = [];

        public override void ExplicitVisit(ScalarSubquery subquery) => Found.Add(subquery);

        public override void ExplicitVisit(SelectInsertSource source)
        {
        }
    }
}
