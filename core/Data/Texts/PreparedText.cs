using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace Platform.Data.Texts;

/// <summary>A text made ready for one engine, once: markers expanded, parameters found.</summary>
internal sealed partial class PreparedText
{
    private static readonly ConditionalWeakTable<Sql, PreparedText> ForSqlite = [];
    private static readonly ConditionalWeakTable<Sql, PreparedText> ForSqlServer = [];

    private PreparedText(string text)
    {
        Text = Visibility.Expand(text).Trim();
        Parameters = [.. Names(Text).Distinct(StringComparer.Ordinal)];
        IsOrdered = OrdersItsRows(Text);
        Changes = ChangingWord().IsMatch(Text);
    }

    public string Text { get; }

    /// <summary>The parameters as written, with their <c>@</c>.</summary>
    public IReadOnlyList<string> Parameters { get; }

    public bool IsOrdered { get; }

    public bool Changes { get; }

    public static PreparedText Of(Sql sql, DatabaseEngine engine) => engine == DatabaseEngine.Sqlite
        ? ForSqlite.GetValue(sql, static one => new PreparedText(one.Sqlite))
        : ForSqlServer.GetValue(sql, static one => new PreparedText(one.SqlServer));

    private static IEnumerable<string> Names(string text) =>
        Token().Matches(text).Select(token => token.Value).Where(token => token[0] == '@');

    // the last order by counts only outside brackets: one inside over (…) orders nothing
    private static bool OrdersItsRows(string text)
    {
        var (depth, ordered) = (0, false);
        foreach (var token in Token().Matches(text).Select(token => token.Value))
        {
            depth += token switch { "(" => 1, ")" => -1, _ => 0 };
            ordered |= depth == 0 && token.StartsWith("order", StringComparison.OrdinalIgnoreCase);
        }

        return ordered;
    }

    [GeneratedRegex(@"'(?:[^']|'')*'|--[^\n]*|/\*.*?\*/|@\w+|\border\s+by\b|[()]", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Token();

    [GeneratedRegex(@"^(insert|update|delete)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ChangingWord();
}
