using System.Text.Json;
using System.Text.RegularExpressions;

namespace Platform.Record.Drafts;

/// <summary>What was typed into one question of a form.</summary>
internal sealed record DraftWords(string Question, string Words)
{
    /// <summary>The words of a draft without its form: by the names of its questions, in their order, and without what the page put in by itself.</summary>
    public static IReadOnlyList<DraftWords> Of(string fields) =>
    [
        .. from field in JsonSerializer.Deserialize<Dictionary<string, string[]>>(fields)!
           where !Names.Version().IsMatch(field.Key)
           let words = field.Value.Where(IsTyped).ToList()
           where words.Count > 0
           group string.Join(", ", words) by InWords(Names.DatePart().Replace(field.Key, "")) into question
           select new DraftWords(question.Key, string.Join('/', question)),
    ];

    // an id was chosen from a list or stands in the page; "false" is a box that was left empty
    private static bool IsTyped(string? words) => !string.IsNullOrWhiteSpace(words) && words != "false" && !Guid.TryParse(words, out _);

    /// <summary>"Input.KnowFirst" is "Know first".</summary>
    private static string InWords(string field)
    {
        var name = Names.Word().Replace(Names.Around().Replace(field, " "), " $1").Trim().ToLowerInvariant();
        return name.Length == 0 ? "" : $"{char.ToUpperInvariant(name[0])}{name[1..]}";
    }
}

internal static partial class Names
{
    [GeneratedRegex(@"(Version|Seen)$")]
    public static partial Regex Version();

    [GeneratedRegex(@"\.(day|month|year)$")]
    public static partial Regex DatePart();

    [GeneratedRegex(@"^Input\.|[\[\]._-]+")]
    public static partial Regex Around();

    [GeneratedRegex("(?<=[a-z])([A-Z])")]
    public static partial Regex Word();
}
