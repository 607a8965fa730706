using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Platform.Conformance.Running;

namespace Platform.Conformance.Exploring.Saying;

/// <summary>The words of the area in which a module is explored: other than the usual ones, so that whoever says those has not asked.</summary>
internal static partial class Wording
{
    public static IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["words:worker"] = "keyworker",
        ["words:workers"] = "keyworkers",
        ["words:person"] = "islander",
        ["words:people"] = "islanders",
    };

    /// <summary>What an answer says that this area does not, or that nobody should.</summary>
    public static IEnumerable<string> Problems(TestPage answer) => Said(answer).ToList() is var all ? all.SelectMany(UnkindWords.In).Concat(
        from said in all
        from Match usual in Usual().Matches(said)
        select $"says \"{Around(said, usual)}\" where the area has a word of its own for {usual.Value}") : [];

    // what is read, and what is read out
    private static IEnumerable<string> Said(TestPage answer) => answer.Document.QuerySelectorAll("[aria-label], [title], [placeholder], [alt]")
        .SelectMany(element => (string?[])[element.GetAttribute("aria-label"), element.GetAttribute("title"), element.GetAttribute("placeholder"), element.GetAttribute("alt")])
        .OfType<string>().Append(answer.Title).Append(answer.Document.Body?.TextContent ?? "");

    private static string Around(string said, Match usual) => string.Join(' ', said[Math.Max(0, usual.Index - 30)..Math.Min(said.Length, usual.Index + 30)]
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\b(workers?|person|persons|people)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Usual();
}
