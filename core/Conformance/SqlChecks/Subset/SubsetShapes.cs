using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Platform.Conformance.SqlChecks.Subset;

/// <summary>The white list: a kind of node that does not stand here is refused.</summary>
internal sealed class SubsetShapes(SqlReading reading) : SubsetRule(reading)
{
    private static readonly HashSet<Type> s_free =
    [
        typeof(TSqlScript), typeof(TSqlBatch),
        typeof(SelectStatement), typeof(InsertStatement), typeof(UpdateStatement), typeof(DeleteStatement),
        typeof(InsertSpecification), typeof(UpdateSpecification), typeof(DeleteSpecification),
        typeof(ValuesInsertSource), typeof(RowValue), typeof(SelectInsertSource), typeof(AssignmentSetClause),
        typeof(WithCtesAndXmlNamespaces), typeof(CommonTableExpression),
        typeof(QuerySpecification), typeof(BinaryQueryExpression), typeof(SelectScalarExpression), typeof(ScalarSubquery),
        typeof(FromClause), typeof(NamedTableReference), typeof(QueryDerivedTable), typeof(QualifiedJoin), typeof(UnqualifiedJoin),
        typeof(WhereClause), typeof(GroupByClause), typeof(ExpressionGroupingSpecification), typeof(HavingClause),
        typeof(OrderByClause), typeof(ExpressionWithSortOrder), typeof(OverClause),
        typeof(BooleanBinaryExpression), typeof(BooleanComparisonExpression), typeof(BooleanIsNullExpression),
        typeof(BooleanNotExpression), typeof(BooleanParenthesisExpression), typeof(BooleanTernaryExpression),
        typeof(ExistsPredicate), typeof(InPredicate), typeof(LikePredicate),
        typeof(BinaryExpression), typeof(UnaryExpression), typeof(ParenthesisExpression),
        typeof(FunctionCall), typeof(IIfCall), typeof(CoalesceExpression), typeof(NullIfExpression),
        typeof(SearchedCaseExpression), typeof(SearchedWhenClause), typeof(SimpleCaseExpression), typeof(SimpleWhenClause),
        typeof(ColumnReferenceExpression), typeof(MultiPartIdentifier), typeof(SchemaObjectName), typeof(Identifier),
        typeof(IdentifierOrValueExpression), typeof(VariableReference),
        typeof(IntegerLiteral), typeof(NumericLiteral), typeof(StringLiteral), typeof(NullLiteral),
    ];

    private static readonly Dictionary<string, string> s_instead = new()
    {
        ["TopRowFilter"] = "top is not common to both engines: end the text in order by and call PageAsync",
        ["OffsetClause"] = "offset is not common to both engines: end the text in order by and call PageAsync",
        ["SelectStarExpression"] = "name the columns; `select *` changes when the table does",
        ["OutputClause"] = "output is not common to both engines: make the id in C# and pass it",
        ["OutputIntoClause"] = "output is not common to both engines: make the id in C# and pass it",
        ["MergeStatement"] = "merge is not common to both engines: update, then insert when no row was touched",
        ["MergeSpecification"] = "merge is not common to both engines: update, then insert when no row was touched",
        ["DeclareVariableStatement"] = "declare is not common to both engines: pass a parameter",
        ["DeclareTableVariableStatement"] = "declare is not common to both engines: use a CTE",
        ["SelectSetVariable"] = "variables are not common to both engines: read the value and pass it as a parameter",
        ["ExecuteStatement"] = "exec is not common to both engines: write the query itself",
        ["ExecuteInsertSource"] = "exec is not common to both engines: write the query itself",
        ["TableHint"] = "a table hint is not common to both engines: leave it out, the platform sets the isolation",
        ["OptimizerHint"] = "a query hint is not common to both engines: leave it out",
        ["CastCall"] = "cast differs between the engines: convert in C#",
        ["ConvertCall"] = "convert differs between the engines: convert in C#",
        ["TryCastCall"] = "try_cast is not common to both engines: convert in C#",
        ["TryConvertCall"] = "try_convert is not common to both engines: convert in C#",
        ["ParameterlessCall"] = "the clock and the user come from C#: pass a parameter",
        ["LeftFunctionCall"] = "left() is not common to both engines: use substring(x, 1, n)",
        ["RightFunctionCall"] = "right() is not common to both engines: cut the text in C#",
        ["RealLiteral"] = "pass a parameter",
        ["MoneyLiteral"] = "money is pence in a bigint",
        ["BinaryLiteral"] = "pass a parameter",
        ["GlobalVariableReference"] = "`@@` variables are not common to both engines: the answer of ExecuteAsync counts the rows",
        ["GlobalVariableExpression"] = "`@@` variables are not common to both engines: the answer of ExecuteAsync counts the rows",
        ["WindowFrameClause"] = "a window frame is not in the subset: use lag, lead or a subquery",
        ["WithinGroupClause"] = "string_agg stays unordered: order the rows and join them in C#",
        ["InlineDerivedTable"] = "a table of values is not common to both engines: use select … union all",
        ["JoinParenthesisTableReference"] = "a join in brackets is not in the subset: use a CTE",
        ["QueryParenthesisExpression"] = "SQLite takes no brackets around a query of a union: use a CTE",
        ["RollupGroupingSpecification"] = "rollup is not common to both engines: add up in C#",
        ["CubeGroupingSpecification"] = "cube is not common to both engines: add up in C#",
        ["DistinctPredicate"] = "`is distinct from` is too new for SQL Server: compare, and ask for null",
        ["DefaultLiteral"] = "default is not common to both engines: pass the value",
        ["MultiPartIdentifierCallTarget"] = "functions of our own are not common to both engines: write the function's name alone",
        ["CreateTableStatement"] = "tables are made by migrations; a temporary one becomes a CTE",
    };

    public override void Visit(TSqlFragment fragment)
    {
        if (!s_free.Contains(fragment.GetType()))
        {
            Refuse(fragment, $"found `{Reading.Quote(fragment)}`", Instead(fragment.GetType()));
        }
    }

    private static string Instead(Type kind)
    {
        for (var type = kind; type is not null; type = type.BaseType)
        {
            if (s_instead.TryGetValue(type.Name, out var instead))
            {
                return instead;
            }
        }

        return $"{kind.Name} is not in the subset: write it with what core/decisions/one-sql-text.md lists";
    }
}
