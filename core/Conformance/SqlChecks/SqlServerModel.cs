using System.Globalization;
using Microsoft.SqlServer.Dac;
using Microsoft.SqlServer.Dac.CodeAnalysis;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Platform.Sdk.Data;

namespace Platform.Conformance.SqlChecks;

/// <summary>The SQL Server schema that the migrations make, kept in memory, against which every text is checked. One thread at a time.</summary>
public sealed class SqlServerModel : IDisposable
{
    // Two of them are only warnings inside a procedure, because SQL Server would find out when it runs.
    private static readonly int[] s_unresolved = [71501, 71502, 71005];

    private readonly TSqlModel _model;
    private readonly FoldedSchema _schema;

    private SqlServerModel(TSqlModel model, FoldedSchema schema) => (_model, _schema) = (model, schema);

    /// <summary>Folds a migration script and loads the schema it ends in; takes seconds, so keep the answer.</summary>
    /// <param name="script">The T-SQL of every migration.</param>
    /// <exception cref="ArgumentException">The script does not parse, or names what it does not make.</exception>
    public static SqlServerModel FromScript(string script)
    {
        var schema = new FoldedSchema(script);
        using var package = new MemoryStream();
        using (var built = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions()))
        {
            foreach (var statement in schema.Statements)
            {
                built.AddObjects(statement);
            }

            var wrong = built.Validate().Where(IsWrong).Select(message => message.Message).ToList();
            if (wrong.Count > 0)
            {
                throw new ArgumentException($"The migrated schema is broken: {string.Join("; ", wrong)}", nameof(script));
            }

            DacPackageExtensions.BuildPackage(package, built, new PackageMetadata { Name = "platform", Version = "1.0" });
        }

        package.Position = 0;
        // A syntax error in one text would poison a model that was built here; a loaded one forgets it with the text.
        var options = new ModelLoadOptions { LoadAsScriptBackedModel = true, ThrowOnModelErrors = false };
        return new(TSqlModel.LoadFromDacpac(package, options), schema);
    }

    /// <summary>Everything SQL Server would refuse in a text: names, parameters, syntax, and types that do not go together.</summary>
    /// <param name="sql">The text.</param>
    /// <param name="parameterTypes">The SQL type of each parameter, by name with or without the <c>@</c>.</param>
    public IReadOnlyList<SqlProblem> Check(Sql sql, IReadOnlyDictionary<string, string> parameterTypes) => CheckAll([(sql, parameterTypes)]);

    /// <summary>The same for many texts, which costs little more than for one: the whole schema is gone through once.</summary>
    public IReadOnlyList<SqlProblem> CheckAll(IEnumerable<(Sql Sql, IReadOnlyDictionary<string, string> ParameterTypes)> texts)
    {
        List<WrappedText> wrapped = [.. texts.Select((text, number) => new WrappedText(text.Sql, number, text.ParameterTypes))];
        try
        {
            wrapped.ForEach(text => _model.AddOrUpdateObjects(text.Procedure, text.Source, new TSqlObjectOptions()));
            List<SqlProblem> problems = [.. wrapped.SelectMany(Errors), .. Unresolved(wrapped)];
            // The analysis of types refuses a model that holds anything broken.
            var refused = problems.Select(problem => problem.Name).ToHashSet();
            wrapped.Where(text => refused.Contains(text.Sql.Name)).ToList().ForEach(text => _model.DeleteObjects(text.Source));
            var bound = wrapped.Where(text => !refused.Contains(text.Sql.Name)).ToList();
            return [.. problems, .. Types(bound), .. bound.SelectMany(SumsOfText)];
        }
        finally
        {
            wrapped.ForEach(text => _model.DeleteObjects(text.Source));
        }
    }

    /// <summary>Lets go of the schema.</summary>
    public void Dispose() => _model.Dispose();

    private static bool IsWrong(DacModelMessage message) =>
        message.MessageType == DacMessageType.Error || s_unresolved.Contains(message.Number);

    private IEnumerable<SqlProblem> Errors(WrappedText text) => _model.GetModelErrors()
        .Where(error => error.SourceName == text.Source && error.Severity == ModelErrorSeverity.Error)
        .Select(error => text.Problem(
            error.Line, error.Column, error.Message, $"SQL Server refuses it ({error.Prefix}{error.ErrorCode.ToString(CultureInfo.InvariantCulture)})"));

    private IEnumerable<SqlProblem> Unresolved(List<WrappedText> texts) =>
        from message in _model.Validate().Where(IsWrong)
        let text = texts.Find(text => message.Message.Contains($"[{text.Name}]", StringComparison.Ordinal))
        select text is null
            ? new SqlProblem("schema", 0, 0, message.Message, "the migrated schema is broken")
            : text.Problem(
                0, 0, message.Message[(message.Message.LastIndexOf($"[{text.Name}]", StringComparison.Ordinal) + text.Name.Length + 2)..].Trim(),
                $"SQL Server cannot tell what is meant (SQL{message.Number.ToString(CultureInfo.InvariantCulture)}): spell it as the migration does, with its alias");

    private IEnumerable<SqlProblem> Types(List<WrappedText> texts)
    {
        var rules = new CodeAnalysisRuleSettings([new RuleConfiguration("Microsoft.Rules.Data.SR0014")]) { DisableRulesNotInSettings = true };
        var found = new CodeAnalysisServiceFactory()
            .CreateAnalysisService(_model, new CodeAnalysisServiceSettings { RuleSettings = rules }).Analyze(_model);
        if (!found.AnalysisSucceeded)
        {
            throw new InvalidOperationException($"The types were not checked: {string.Join("; ", found.GetAllErrors().Select(error => error.Message))}");
        }

        return from problem in found.Problems.Where(problem => TypeClash.IsReal(problem.Description))
               let text = texts.Find(text => text.Source == problem.SourceName)
               where text is not null
               select text.Problem(
                   problem.StartLine, problem.StartColumn, problem.Description,
                   "compare and store like with like: pass a parameter of the column's type");
    }

    private List<SqlProblem> SumsOfText(WrappedText text)
    {
        var reading = new SqlReading(text.Sql.Name, text.Sql.SqlServer);
        var sums = new FindsSumsOfText(_schema, text.Parameters);
        reading.Script.Accept(sums);
        return [.. sums.Found.Where(_ => !text.Sql.IsPerEngine).Select(sum =>
            reading.Problem(sum, $"found text in the sum `{reading.Quote(sum)}`", "SQLite adds numbers only: use concat"))];
    }

    private sealed class FindsSumsOfText(FoldedSchema schema, IReadOnlyDictionary<string, string> parameters) : TSqlFragmentVisitor
    {
        public List<BinaryExpression> Found { get; } = [];

        public override void Visit(BinaryExpression expression)
        {
            if (expression.BinaryExpressionType == BinaryExpressionType.Add
                && (IsText(expression.FirstExpression) || IsText(expression.SecondExpression)))
            {
                Found.Add(expression);
            }
        }

        private bool IsText(ScalarExpression value) => value switch
        {
            ColumnReferenceExpression column => QueryShape.Parts(column) is [.., var name] && schema.IsText(name),
            VariableReference parameter => parameters.GetValueOrDefault(parameter.Name, "").Contains("char", StringComparison.OrdinalIgnoreCase),
            ParenthesisExpression brackets => IsText(brackets.Expression),
            _ => false,
        };
    }
}
