using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Platform.Data.Texts;

namespace Platform.Conformance.SqlChecks;

/// <summary>One text, parsed. The access marker and Dapper's <c>in @list</c> are made readable for the parser first.</summary>
internal sealed partial class SqlReading
{
    // each as long as the other, so that places stay places
    private const string Sight = "{sight}", SightRead = "insight";

    private readonly string _written;

    // A list parameter gains one bracket before it ("in @ids" has room for the other), so later places in its line move by one.
    private readonly List<int> _brackets = [];

    public SqlReading(string name, string written)
    {
        (Name, _written) = (name, written);
        Text = ListParameter().Replace(Marker().Replace(written, "1=visibl(${column})").Replace(Sight, SightRead, StringComparison.Ordinal), match =>
        {
            _brackets.Add(match.Index + match.Length + _brackets.Count);
            return $"{match.Groups["in"].Value}({match.Groups["list"].Value})";
        });
        using var reader = new StringReader(Text);
        Script = (TSqlScript)new TSql170Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        Errors = errors.AsReadOnly();
    }

    public string Name { get; }

    /// <summary>The text as the parser sees it.</summary>
    public string Text { get; }

    public TSqlScript Script { get; }

    public IReadOnlyList<ParseError> Errors { get; }

    /// <summary>Every statement of the text.</summary>
    public IEnumerable<TSqlStatement> Statements => Script?.Batches.SelectMany(batch => batch.Statements) ?? [];

    /// <summary>The markers as written, in their order.</summary>
    public IEnumerable<string> Markers => Marker().Matches(_written).Select(match => match.Groups["column"].Value);

    /// <summary>The text as the platform sends it, but for the values of lists.</summary>
    public static string Expand(string written) => ListParameter().Replace(Visibility.Expand(written), "${in}(${list})");

    /// <summary>The column of a marker, or null for any other comparison.</summary>
    public ColumnReferenceExpression? MarkedColumn(BooleanComparisonExpression comparison) =>
        comparison is { SecondExpression: FunctionCall { FunctionName.Value: "visibl", Parameters: [ColumnReferenceExpression column] } }
        && Written(comparison.StartOffset) == '{' ? column : null;

    /// <summary>Whether this call stands for a marker and was not written by hand.</summary>
    public bool IsMarker(FunctionCall call) => Written(call.StartOffset - 2) == '{';

    /// <summary>Whether this table stands for everybody in sight and was not written by hand.</summary>
    public bool IsSight(NamedTableReference table) => table.SchemaObject.BaseIdentifier.Value == SightRead && Written(table.StartOffset) == '{';

    /// <summary>What the parser read for a fragment.</summary>
    public string Quote(TSqlFragment fragment)
    {
        var text = Spaces().Replace(Text.Substring(fragment.StartOffset, fragment.FragmentLength), " ");
        return text.Length > 60 ? text[..60] + " …" : text;
    }

    public SqlProblem Problem(TSqlFragment at, string found, string instead) => Problem(at.StartOffset, found, instead);

    public SqlProblem Problem(int offset, string found, string instead)
    {
        var before = _written.AsSpan(0, Math.Clamp(Original(offset), 0, _written.Length));
        return new(Name, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'), found, instead);
    }

    private char Written(int offset) => offset >= 0 && Original(offset) < _written.Length ? _written[Original(offset)] : '\0';

    private int Original(int offset) => offset - _brackets.Count(bracket => bracket < offset);

    // Without its alias, or under an alias of the predicate's own, the column would be the predicate's and always true.
    [GeneratedRegex(@"\{visible (?<column>(?!visible_)[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*)\}")]
    private static partial Regex Marker();

    [GeneratedRegex(@"(?<in>\bin\s*)\s(?<list>@\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex ListParameter();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
