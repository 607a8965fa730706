using System.Text.Json;
using System.Text.RegularExpressions;

namespace Platform.Conformance.Exploring.Saying;

/// <summary>What the product never says of anybody: <c>config/packs/words.json</c>, with what it says instead.</summary>
public static class UnkindWords
{
    private static readonly IReadOnlyList<(Regex Phrase, string Instead)> s_never = Read();

    /// <summary>Every unkind phrase in what is said, each with what to say instead.</summary>
    /// <param name="said">A sentence or a page; never a person's own words.</param>
    public static IEnumerable<string> In(string said) =>
        from never in s_never
        from Match found in never.Phrase.Matches(said)
        select $"says \"{found.Value}\": say \"{never.Instead}\"";

    private static List<(Regex, string)> Read()
    {
        using var file = typeof(UnkindWords).Assembly.GetManifestResourceStream("words.json")!;
        using var list = JsonDocument.Parse(file, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        return [.. list.RootElement.GetProperty("never").EnumerateArray().Select(one => (Phrase(one), one.GetProperty("instead").GetString()!))];
    }

    // a phrase may be broken over lines, and is a phrase in capitals as well
    private static Regex Phrase(JsonElement one) => new(
        $@"(?<!\w){Regex.Escape(one.GetProperty("phrase").GetString()!).Replace(@"\ ", @"\s+", StringComparison.Ordinal)}(?!\w)",
        one.TryGetProperty("asWritten", out _) ? RegexOptions.CultureInvariant : RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
