using System.Text.RegularExpressions;
using Platform.Data.Schema;
using Platform.Host.Areas.Reading;

namespace Platform.Host.Modules.Loading;

/// <summary>What a module declares shows on everybody's pages, so what would break those is found before the module is on.</summary>
internal static partial class DeclarationRules
{
    private const int LongestJob = 128;

    public static void Check(ComposedModule module, IReadOnlyList<ComposedModule> others)
    {
        Unless(Key().IsMatch(module.Key) && module.Key.Length <= 64, $"The key {module.Key} is not lower-case words joined by hyphens");
        Unless(module.Key != SchemaModule.Core && others.All(other => other.Key != module.Key), $"Another module has the key {module.Key}");
        foreach (var other in others)
        {
            var (mine, theirs) = (module.Declaration.Info.TablePrefix, other.Declaration.Info.TablePrefix);
            Unless(
                !mine.StartsWith(theirs, StringComparison.Ordinal) && !theirs.StartsWith(mine, StringComparison.Ordinal),
                $"The keys {module.Key} and {other.Key} begin alike, so their tables could not be told apart");
        }

        CheckWords(module);
        CheckPacks(module, others);
        CheckKeys(module);
        CheckJobs(module);
    }

    private static void CheckWords(ComposedModule module)
    {
        var said = module.Declaration;
        Unless(Told(said.Info.Name, said.Info.Description), "Its name or description is empty");
        foreach (var page in said.Nav.Concat(said.PersonTabs))
        {
            Unless(Told(page.Label, page.Permission) && page.Page?.StartsWith('/') == true, $"The link {page.Label} to {page.Page} lacks a label, a page that begins with / or a permission");
        }

        foreach (var card in said.PersonCards) Unless(Told(card.Title, card.Permission) && card.Rows is not null, $"The card {card.Title} lacks a title, a text or a permission");
        Unless(said.Support is null || (Told(said.Support.Name) && said.Support.Meets is not null), "The support it provides has no name");
        Unless(said.Support?.LedBy is not { } leads || said.Permissions.Any(one => one.Key == leads), $"It declares no permission {said.Support?.LedBy}, by which its support would be led");
    }

    // a kind is a folder of the area, and a type is what a pack is read by
    private static void CheckPacks(ComposedModule module, IReadOnlyList<ComposedModule> others)
    {
        var taken = others.SelectMany(other => other.Declaration.Packs).ToList();
        foreach (var pack in module.Declaration.Packs)
        {
            Unless(Key().IsMatch(pack.Kind ?? "") && pack.Kind != PackFolders.Words, $"It declares packs of the kind {pack.Kind}, which is not lower-case words joined by hyphens, or is the area's words");
            Unless(taken.All(other => other.Kind != pack.Kind && other.Type != pack.Type), $"Packs of the kind {pack.Kind}, or of the type {pack.Type.Name}, are declared already");
            taken.Add(pack);
        }
    }

    // whatever is looked up by key belongs to one module, once
    private static void CheckKeys(ComposedModule module)
    {
        var said = module.Declaration;
        Unless(said.Permissions.All(one => Told(one.Description) && one.DefaultRoles is not null), "A permission has no description or no roles");
        Unless(said.Timeline.All(kind => Told(kind.Name)) && said.Work.All(kind => Told(kind.Name)), "A kind of timeline entry or work item has no name");
        Unless(said.Topics.All(topic => Told(topic.Label, topic.Question, topic.Permission)), "A topic has no label, no question or no permission");
        IEnumerable<string>[] lists = [said.Permissions.Select(one => one.Key), said.Timeline.Select(kind => kind.Key), said.Work.Select(kind => kind.Key), said.Topics.Select(topic => topic.Key)];
        foreach (var keys in lists.Select(list => list.ToList()))
        {
            Unless(keys.Distinct(StringComparer.Ordinal).Count() == keys.Count, $"It declares {string.Join(", ", keys.GroupBy(key => key).Where(same => same.Count() > 1).Select(same => same.Key))} twice");
            var stray = keys.Find(key => key?.StartsWith(module.Key + ".", StringComparison.Ordinal) != true);
            Unless(stray is null && !keys.Contains(null!), $"It declares {stray}, which does not begin with {module.Key}.");
        }
    }

    private static void CheckJobs(ComposedModule module)
    {
        foreach (var job in module.Jobs)
        {
            Unless(job.Every >= TimeSpan.FromHours(1), $"The job {job.Key} runs more often than every hour");
            Unless(job.Key.Length <= LongestJob, $"The job {job.Key} has a name longer than {LongestJob} letters");
            Unless(module.Jobs.Count(other => other.Key == job.Key) == 1, $"The job {job.Key} is declared twice");
        }
    }

    private static bool Told(params string?[] words) => words.All(word => !string.IsNullOrWhiteSpace(word));

    private static void Unless(bool fine, string cause)
    {
        if (!fine) throw new ModuleRefusedException($"{cause.TrimEnd('.')}. Ask its author for a corrected version.");
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Key();
}
