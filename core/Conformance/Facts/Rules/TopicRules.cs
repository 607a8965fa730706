using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring;
using Platform.Data.Engines;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Conformance.Facts;

/// <summary>What a module's forms ask about: declared as it must be, and not asked of anybody who has told it.</summary>
internal static partial class TopicRules
{
    public static IEnumerable<string> Declared(Subject subject, IReadOnlyList<FoundPage> pages)
    {
        var near = subject.Loaded.Loaded.Where(module => module.Info.Key == subject.Key || module.Info.Key == "core").ToList();
        foreach (var topic in subject.Declared.Topics)
        {
            if (!topic.Key.StartsWith(subject.Key + ".", StringComparison.Ordinal) || !Words().IsMatch(topic.Key[(subject.Key.Length + 1)..])) yield return $"the topic '{topic.Key}' is not {subject.Key}.<topic>";
            if (string.IsNullOrWhiteSpace(topic.Label)) yield return $"the topic '{topic.Key}' has no label";
            if (topic.Question?.TrimEnd().EndsWith('?') != true) yield return $"the topic '{topic.Key}' has no question";
            if (near.SelectMany(module => module.Permissions).All(one => one.Key != topic.Permission)) yield return $"the topic '{topic.Key}' is seen with '{topic.Permission}', which neither the module nor the core declares";
        }

        foreach (var topic in subject.Declared.Topics.GroupBy(topic => topic.Key).Where(same => same.Count() > 1)) yield return $"the topic '{topic.Key}' is declared twice";
        foreach (var page in Asking(subject, pages))
        {
            if (!page.IsAboutPerson) yield return $"{page} asks about a topic and is about nobody";
            foreach (var topic in page.Asks.Where(key => near.SelectMany(module => module.Topics).All(one => one.Key != key))) yield return $"{page} asks about '{topic}', which neither the module nor the core declares";
        }
    }

    /// <summary>Somebody tells each topic; then every page that asks about it shows their words and not its question.</summary>
    public static async Task<IReadOnlyList<string>> ShownAsync(Subject subject, DatabaseEngine engine)
    {
        await using var platform = await subject.StartAsync(engine);
        var pages = Asking(subject, await FoundPage.AllAsync(platform)).Where(page => page.Parameters is ["personId"]).ToList();
        if (pages.Count == 0) return [];
        var scene = await Scene.SetAsync(subject, platform);
        var (browser, problems) = (await scene.AsAsync("all"), new List<string>());
        foreach (var topic in pages.SelectMany(page => page.Asks).Distinct())
        {
            await platform.InServicesAsync(async services =>
            {
                await services.GetRequiredService<ModuleScope>().Database.TransactAsync(() => services.GetRequiredService<ITopics>().ToldAsync(scene.Supported, topic, WordsOf(topic)));
                return true;
            });
        }

        foreach (var page in pages)
        {
            var address = page.For(scene.Supported, $"/{Parameter().Replace(page.Template, $"{Guid.Empty}")}");
            var answer = await browser.OpenAsync(address);
            if (answer.Status != HttpStatusCode.OK) problems.Add($"{page} answers {(int)answer.Status} to somebody who may see it");
            problems.AddRange(page.Asks.Where(topic => !answer.Text.Contains(WordsOf(topic), StringComparison.Ordinal)).Select(topic => $"{page} asks about '{topic}' and does not show what was told"));
        }

        return problems;
    }

    private static IEnumerable<FoundPage> Asking(Subject subject, IEnumerable<FoundPage> pages) => pages.Where(page => page.Area == subject.Area && page.Asks.Count > 0);

    private static string WordsOf(string topic) => $"Told already, {topic}";

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Words();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
