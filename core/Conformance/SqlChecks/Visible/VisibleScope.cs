using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Platform.Conformance.SqlChecks.Visible;

/// <summary>A table of a block: how the block calls it, which of its columns says who, and where it stands.</summary>
internal sealed record VisibleSource(string Alias, string? PersonColumn, TSqlFragment Place)
{
    /// <summary>The columns a CTE or derived table answers that hold visible people only.</summary>
    public IReadOnlySet<string> Answers { get; init; } = new HashSet<string>();
}

/// <summary>
/// What a block knows about its columns: which hold only people that the worker may see. It learns from the conditions
/// that every row must meet, and carries the knowledge along equal columns until nothing new turns up.
/// </summary>
internal sealed class VisibleScope(SqlReading reading, VisibleScope? outer, Func<QueryExpression, IReadOnlyList<bool>> answers)
{
    private readonly HashSet<(VisibleSource Table, string Column)> _visible = [];
    private readonly List<(ColumnReferenceExpression First, ColumnReferenceExpression Second, IReadOnlyList<VisibleSource>? Restricted)> _equal = [];

    public List<VisibleSource> Tables { get; } = [];

    public bool Covers(VisibleSource table) => table.PersonColumn is null || _visible.Contains((table, table.PersonColumn));

    public bool IsVisible(ColumnReferenceExpression column) => Find(column) is { } found && Knows(found);

    /// <summary>Learns from a condition.</summary>
    /// <param name="condition">A where, or the condition of a join.</param>
    /// <param name="restricted">The tables whose rows it filters (an outer join keeps the rows of one side); null for all.</param>
    public void Learn(BooleanExpression? condition, IReadOnlyList<VisibleSource>? restricted)
    {
        foreach (var part in AllOf(condition))
        {
            if (part is BooleanComparisonExpression
                {
                    ComparisonType: BooleanComparisonType.Equals,
                    FirstExpression: ColumnReferenceExpression first,
                    SecondExpression: ColumnReferenceExpression second,
                })
            {
                _equal.Add((first, second, restricted));
            }

            foreach (var column in Stated(part))
            {
                Mark(column, restricted);
            }
        }
    }

    public void Conclude()
    {
        foreach (var table in Tables)
        {
            _visible.UnionWith(table.Answers.Select(column => (table, column)));
        }

        int before;
        do
        {
            before = _visible.Count;
            foreach (var (first, second, restricted) in _equal)
            {
                if (IsVisible(second))
                {
                    Mark(first, restricted);
                }

                if (IsVisible(first))
                {
                    Mark(second, restricted);
                }
            }
        }
        while (_visible.Count > before);
    }

    private static IEnumerable<BooleanExpression> AllOf(BooleanExpression? condition) => condition switch
    {
        null => [],
        BooleanBinaryExpression { BinaryExpressionType: BooleanBinaryExpressionType.And } both =>
            AllOf(both.FirstExpression).Concat(AllOf(both.SecondExpression)),
        BooleanParenthesisExpression brackets => AllOf(brackets.Expression),
        _ => [condition],
    };

    // The columns that a single condition ties to the worker or to the person of the page.
    private IEnumerable<ColumnReferenceExpression> Stated(BooleanExpression part) => part switch
    {
        BooleanComparisonExpression comparison when reading.MarkedColumn(comparison) is { } marked => [marked],
        BooleanComparisonExpression
        {
            ComparisonType: BooleanComparisonType.Equals, FirstExpression: ColumnReferenceExpression column,
            SecondExpression: VariableReference value
        } when IsPerson(value) => [column],
        BooleanComparisonExpression
        {
            ComparisonType: BooleanComparisonType.Equals, FirstExpression: VariableReference value,
            SecondExpression: ColumnReferenceExpression column
        } when IsPerson(value) => [column],
        // a row about nobody
        BooleanIsNullExpression { IsNot: false, Expression: ColumnReferenceExpression nobody } => [nobody],
        InPredicate { NotDefined: false, Subquery: { } list, Expression: ColumnReferenceExpression column }
            when answers(list.QueryExpression) is [true] => [column],
        BooleanBinaryExpression { BinaryExpressionType: BooleanBinaryExpressionType.Or } either =>
            AllOf(either.FirstExpression).SelectMany(Stated)
                .IntersectBy(AllOf(either.SecondExpression).SelectMany(Stated).Select(Find), Find),
        _ => [],
    };

    private static bool IsPerson(VariableReference value) => string.Equals(value.Name, "@person", StringComparison.OrdinalIgnoreCase);

    private void Mark(ColumnReferenceExpression column, IReadOnlyList<VisibleSource>? restricted)
    {
        if (Find(column) is { } found && Tables.Contains(found.Table) && (restricted is null || restricted.Contains(found.Table)))
        {
            _visible.Add(found);
        }
    }

    private bool Knows((VisibleSource Table, string Column) column) => _visible.Contains(column) || outer?.Knows(column) == true;

    private (VisibleSource Table, string Column)? Find(ColumnReferenceExpression column) => QueryShape.Parts(column) switch
    {
        [var alias, var name] => Tables.Find(table => table.Alias.Equals(alias, StringComparison.OrdinalIgnoreCase)) is { } own ? (own, name) : outer?.Find(column),
        // Without an alias the column may be an outer query's, unless the only table is known to have it.
        [var name] when Tables is [var only] && (outer is null || only.PersonColumn == name || only.Answers.Contains(name)) => (only, name),
        _ => null,
    };
}
