using System.Text.RegularExpressions;

namespace Platform.Sdk.Areas;

/// <summary>
/// The area's own words for the people in it and for what modules declare. They are plain text: whatever draws them encodes them.
/// </summary>
public sealed partial record Words
{
    /// <summary>The words of an area that renames nothing.</summary>
    public static Words Usual { get; } = new();

    /// <summary>One who supports people.</summary>
    public string Worker { get; init; } = "worker";

    /// <summary>Several who support people.</summary>
    public string Workers { get; init; } = "workers";

    /// <summary>One whom the area supports.</summary>
    public string Person { get; init; } = "person";

    /// <summary>Several whom the area supports.</summary>
    public string People { get; init; } = "people";

    /// <summary>What the area calls a label, by the key of the module that declared it and the label as declared.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Labels { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>
    /// A text in the area's words. It may hold <c>{worker}</c>, <c>{workers}</c>, <c>{person}</c> and <c>{people}</c>, with a
    /// capital (<c>{Person}</c>) and with an article (<c>{a person}</c>).
    /// </summary>
    public string In(string text) => string.IsNullOrEmpty(text) || !text.Contains('{', StringComparison.Ordinal) ? text : Place().Replace(text, Said);

    /// <summary>The area's word for a label that a module declared: its navigation, tabs, cards, kinds, name or support.</summary>
    /// <param name="module">The module's key.</param>
    /// <param name="label">The label as the module declared it.</param>
    public string Of(string module, string label) =>
        Labels.TryGetValue(module, out var renamed) && renamed.TryGetValue(Usual.In(label), out var word) ? word : In(label);

    private string Said(Match place)
    {
        var name = place.Groups["word"].Value;
        var word = name.ToLowerInvariant() switch
        {
            "worker" => Worker,
            "workers" => Workers,
            "person" => Person,
            _ => People,
        };
        if (word.Length == 0) return word;
        var shown = char.IsUpper(name[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
        var article = place.Groups["article"].Value;
        return article.Length == 0 ? shown : $"{article}{("aeioAEIO".Contains(word[0], StringComparison.Ordinal) ? "n" : "")} {shown}";
    }

    [GeneratedRegex(@"\{(?:(?<article>[Aa]) )?(?<word>[Ww]orkers?|[Pp]erson|[Pp]eople)\}")]
    private static partial Regex Place();
}
