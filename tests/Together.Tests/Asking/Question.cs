using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Platform.Conformance.Exploring;
using Platform.Conformance.Running;
using Platform.Record.Details;
using Platform.Sdk.Areas;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Together.Tests.Asking;

/// <summary>A question that some form puts.</summary>
/// <param name="Module">Whose form.</param>
/// <param name="Where">The page, the field of an input, or the topic.</param>
/// <param name="Asked">How it is put.</param>
internal sealed partial record Question(string Module, string Where, string Asked)
{
    /// <summary>The topics that the form says it asks about.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Whether it is one of the facts about somebody that the record keeps.</summary>
    public bool IsDetail => Where.StartsWith($"{typeof(EditInput).FullName}.", StringComparison.Ordinal);

    /// <summary>What is asked, whatever the case, the signs, and whom it is said to.</summary>
    public string Folded => string.Join(' ', Words.Where(word => !s_whose.Contains(word)));

    /// <summary>The words that carry it; the same where it is put another way round.</summary>
    public IReadOnlySet<string> Carried => Words.Where(word => !s_whose.Contains(word) && !s_small.Contains(word)).ToHashSet(StringComparer.Ordinal);

    private IEnumerable<string> Words => NotWords().Split(Asked.Replace('’', '\'').ToLower(CultureInfo.InvariantCulture)).Where(word => word.Length > 0);

    /// <summary>The questions of every form that was met: the label of a field, the legend of several.</summary>
    public static IEnumerable<Question> On(IReadOnlyDictionary<FoundPage, Dictionary<string, TestPage>> met) =>
        from page in met
        from answer in page.Value.Values
        from form in answer.Document.QuerySelectorAll("main form[method=post]")
        from words in In(form)
        select new Question(page.Key.Area.Length == 0 ? "core" : page.Key.Area, $"{page.Key}", words) { Topics = page.Key.Asks };

    /// <summary>The questions of every form that an assembly may ever show, met or not: what its inputs call their fields.</summary>
    public static IEnumerable<Question> Of(string module, Assembly assembly) =>
        from type in assembly.GetTypes()
        from field in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        let said = field.GetCustomAttribute<DisplayAttribute>()?.GetName()
        where said is not null
        select new Question(module, $"{type.FullName}.{field.Name}", Platform.Sdk.Areas.Words.Usual.In(said))
        {
            // an input's page stands in its room
            Topics = [.. assembly.GetTypes().Where(page => page == type || page.Namespace == type.Namespace).SelectMany(page => page.GetCustomAttributes<AsksAttribute>()).Select(asks => asks.Topic).Distinct()],
        };

    /// <summary>What a module says that its forms ask about.</summary>
    public static IEnumerable<Question> Of(ModuleDeclaration module) =>
        from topic in module.Topics
        from said in (string[])[topic.Label, topic.Question]
        select new Question(module.Info.Key, topic.Key, said) { Topics = [topic.Key] };

    private static IEnumerable<string> In(IElement form)
    {
        foreach (var legend in form.QuerySelectorAll("legend")) yield return Fold(legend);
        // why somebody is asked again is put by the platform itself, before any form
        foreach (var label in form.QuerySelectorAll("label").Where(label => !IsAnswer(form, label)).Select(Fold).Where(label => !label.StartsWith("Why ask again?", StringComparison.Ordinal))) yield return label;
    }

    // what is chosen is an answer; day, month and year of a date stand under its legend
    private static bool IsAnswer(IElement form, IElement label) => label.GetAttribute("for") is { Length: > 0 } id
        && form.Owner!.GetElementById(id) is { } field && (field.GetAttribute("type") is "radio" or "checkbox" || PartOfDate().IsMatch(id));

    private static string Fold(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static readonly string[] s_whose = ["the", "a", "an", "their", "them", "they", "your", "you", "his", "her", "he", "she", "optional", "please", "person", "worker"];

    private static readonly string[] s_small = ["is", "are", "was", "were", "do", "does", "did", "has", "have", "had",
        "of", "to", "in", "on", "at", "it", "this", "that", "there", "if", "and", "or", "by", "for", "with", "be", "we", "may", "can", "about", "now",
        "would", "like", "want", "wants", "own", "words", "say", "said", "ask", "asked", "again", "not", "yet", "only", "one", "next", "first", "come", "back",
        "what", "which", "who", "whom", "whose", "where", "when", "why", "how", "until", "since"];

    [GeneratedRegex(@"[^\p{L}\p{N}']+")]
    private static partial Regex NotWords();

    [GeneratedRegex("[._-](day|month|year|hour|minute)$", RegexOptions.IgnoreCase)]
    private static partial Regex PartOfDate();
}
