using Platform.Host.Areas.Reading;
using Platform.Sdk.Modules;

namespace Platform.Host.Areas.Differences;

/// <summary>Which packs are others, and what stands otherwise in them.</summary>
internal static class PackDifferences
{
    private const string Subject = "Packs";

    public static IEnumerable<AreaDifference> Between(PlatformOptions now, PlatformOptions then)
    {
        var before = Packs(now).ToDictionary(pack => pack.Kind);
        foreach (var pack in Packs(then))
        {
            var old = before.GetValueOrDefault(pack.Kind);
            foreach (var one in AreaDifference.Of(Subject, pack.Kind, old is null ? "none" : NameIn(now, pack.Kind), NameIn(then, pack.Kind))) yield return one;
            if (old is null) continue;
            foreach (var one in Contents(Flattened.Of(pack.Kind, old.Content), Flattened.Of(pack.Kind, pack.Content))) yield return one;
        }
    }

    private static IEnumerable<AreaDifference> Contents(IReadOnlyDictionary<string, string> now, IReadOnlyDictionary<string, string> then)
    {
        foreach (var (path, value) in then.Where(one => now.GetValueOrDefault(one.Key) != one.Value))
        {
            yield return new(Subject, $"{path}: {(now.TryGetValue(path, out var old) ? Shown.Text(old) : "none")} → {Shown.Text(value)}");
        }

        foreach (var (path, value) in now.Where(one => !then.ContainsKey(one.Key))) yield return new(Subject, $"{path}: {Shown.Text(value)} → none");
    }

    private static IEnumerable<DeclaredPack> Packs(PlatformOptions options) => options.Modules.On.SelectMany(module => module.Packs);

    private static string NameIn(PlatformOptions options, string kind) => options.Area.Configuration[$"packs:{kind}"] ?? PackFolders.Usual;
}
