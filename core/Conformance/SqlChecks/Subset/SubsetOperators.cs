using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Platform.Conformance.SqlChecks.Subset;

/// <summary>Operators, literals and predicates that exist on both engines but do not mean the same.</summary>
internal sealed class SubsetOperators(SqlReading reading) : SubsetRule(reading)
{
    private const int LongestList = 1000;

    public override void Visit(BinaryExpression expression)
    {
        if (expression.BinaryExpressionType == BinaryExpressionType.Concat)
        {
            Refuse(expression, "found `||`", "use concat");
        }
        else if (expression.BinaryExpressionType > BinaryExpressionType.Modulo)
        {
            Refuse(expression, $"found a bitwise operator in `{Reading.Quote(expression)}`", "keep each flag in its own column");
        }
        else
        {
            RefuseIf(
                IsText(expression.FirstExpression) || IsText(expression.SecondExpression), expression,
                $"found text in the sum `{Reading.Quote(expression)}`", "SQLite adds numbers only: use concat");
        }
    }

    public override void Visit(UnaryExpression expression) =>
        RefuseIf(
            expression.UnaryExpressionType == UnaryExpressionType.BitwiseNot, expression, "found `~`", "keep each flag in its own column");

    public override void Visit(BooleanComparisonExpression comparison) =>
        RefuseIf(
            comparison.ComparisonType > BooleanComparisonType.NotEqualToExclamation, comparison,
            $"found the comparison `{Reading.Quote(comparison)}`", "use =, <>, <, <=, > or >=");

    public override void Visit(BooleanTernaryExpression range) =>
        RefuseIf(
            range.TernaryExpressionType is not (BooleanTernaryExpressionType.Between or BooleanTernaryExpressionType.NotBetween), range,
            $"found `{Reading.Quote(range)}`", "use between");

    public override void Visit(StringLiteral literal)
    {
        RefuseIf(literal.IsNational, literal, $"found {Reading.Quote(literal)}", "SQLite does not know N'…': leave the N out");
        RefuseIf(
            Reading.Quote(literal).StartsWith('"'), literal, $"found {Reading.Quote(literal)}", "write text in single quotes");
    }

    public override void Visit(InPredicate list) =>
        RefuseIf(
            list.Values.Count > LongestList, list, $"found a list of {list.Values.Count}",
            "at most 1,000 values: go in batches, or use a subquery");

    public override void Visit(LikePredicate like)
    {
        RefuseIf(like.OdbcEscape, like, "found {escape …}", "write escape without braces");
        var bracket = new FindsBracket();
        like.SecondExpression.Accept(bracket);
        RefuseIf(bracket.Found, like, "found `[` in a like pattern", "it is a set of letters on SQL Server only: escape it in C#");
    }

    private static bool IsText(ScalarExpression? expression) => expression switch
    {
        StringLiteral => true,
        FunctionCall call => SubsetFunctions.AnswersText(call),
        ParenthesisExpression brackets => IsText(brackets.Expression),
        CoalesceExpression first => first.Expressions.Any(IsText),
        NullIfExpression value => IsText(value.FirstExpression),
        IIfCall choice => IsText(choice.ThenExpression) || IsText(choice.ElseExpression),
        SearchedCaseExpression choice => choice.WhenClauses.Any(when => IsText(when.ThenExpression)) || IsText(choice.ElseExpression),
        SimpleCaseExpression choice => choice.WhenClauses.Any(when => IsText(when.ThenExpression)) || IsText(choice.ElseExpression),
        _ => false,
    };

    private sealed class FindsBracket : TSqlFragmentVisitor
    {
        public bool Found { get; private set; }

        public override void Visit(StringLiteral literal) => Found |= literal.Value.Contains('[', StringComparison.Ordinal);
    }
}
