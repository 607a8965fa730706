using System.Data;
using System.Globalization;
using System.Text.RegularExpressions;
using Platform.Data.Texts;
using Platform.Sdk.Data;

namespace Platform.Conformance.SqlChecks;

/// <summary>A text as the body of a procedure, the shape in which SQL Server binds names, parameters and types.</summary>
internal sealed partial class WrappedText
{
    public WrappedText(Sql sql, int number, IReadOnlyDictionary<string, string> parameterTypes)
    {
        Sql = sql;
        Name = "sql_check_" + number.ToString(CultureInfo.InvariantCulture);
        var parameters = parameterTypes.ToDictionary(type => "@" + type.Key.TrimStart('@'), type => type.Value, StringComparer.OrdinalIgnoreCase);
        var text = SqlReading.Expand(sql.SqlServer);
        foreach (Match own in VisibleParameter().Matches(text))
        {
            parameters.TryAdd(own.Value, Visibility.Parameters[own.Value] switch { DbType.Date => "date", DbType.DateTime2 => "datetime2", DbType.String => "nvarchar(4000)", _ => "uniqueidentifier" });
        }

        // The head stands on a line of its own, so line 2 of the procedure is line 1 of the text.
        Procedure = $"create procedure {Name} {string.Join(", ", parameters.Select(type => $"{type.Key} {type.Value}"))} as\n{text}\n";
        Parameters = parameters;
    }

    public Sql Sql { get; }

    public string Name { get; }

    public string Source => Name + ".sql";

    public string Procedure { get; }

    /// <summary>The types by name, with the <c>@</c>.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; }

    /// <summary>A problem at a line of the procedure; 0 for the whole text.</summary>
    public SqlProblem Problem(int line, int column, string found, string instead) => new(Sql.Name, Math.Max(line - 1, 0), column, found, instead);

    [GeneratedRegex(@"@visible_\w+")]
    private static partial Regex VisibleParameter();
}
