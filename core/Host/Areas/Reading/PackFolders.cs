namespace Platform.Host.Areas.Reading;

/// <summary>Where packs lie: <c>packs/&lt;kind&gt;/&lt;name&gt;.json</c> beside the area file, beside its folder, and with the program; the nearest counts.</summary>
internal static class PackFolders
{
    /// <summary>The words for people and labels, which are not a module's content.</summary>
    public const string Words = "words";

    /// <summary>The pack of a kind for which the area names none.</summary>
    public const string Usual = "usual";

    /// <summary>The kinds of which there is a folder, those of the words aside.</summary>
    public static IEnumerable<string> Kinds(string areaFile) =>
        All(areaFile).Where(Directory.Exists).SelectMany(Directory.GetDirectories).Select(one => Path.GetFileName(one)).Where(kind => kind != Words).Distinct().Order(StringComparer.Ordinal);

    public static string? Find(string areaFile, string kind, string name) => Files(areaFile, kind, name).FirstOrDefault(File.Exists);

    public static bool IsName(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>What to say of a name that no pack has.</summary>
    public static AreaFault NotThere(AreaNode named, string areaFile, string kind) =>
        new(named.Origin, named.Path, Shown.Value(named), ThereAre(areaFile, kind), $"choose a pack that is there, or write {Files(areaFile, kind, named.Text).First()}");

    /// <summary>What to say of a kind of which the area names no pack and has none that is usual.</summary>
    public static AreaFault NothingUsual(AreaNode root, string areaFile, string kind) =>
        new(root.Origin, $"packs.{kind}", "nothing, and no pack named usual", ThereAre(areaFile, kind),
            $"write \"packs\": {{ \"{kind}\": … }} with a pack that is there, or write {Files(areaFile, kind, Usual).First()}");

    private static string ThereAre(string areaFile, string kind)
    {
        var there = All(areaFile).Select(folder => Path.Combine(folder, kind)).Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*.json")).Select(Path.GetFileNameWithoutExtension).Distinct().Order(StringComparer.Ordinal).ToList();
        return there.Count == 0 ? "the name of a pack; there is none yet" : $"one of {string.Join(", ", there)}";
    }

    private static IEnumerable<string> Files(string areaFile, string kind, string name) => All(areaFile).Select(folder => Path.Combine(folder, kind, name + ".json"));

    private static IEnumerable<string> All(string areaFile)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(areaFile))!;
        return new[] { folder, Path.GetDirectoryName(folder) ?? folder, Path.Combine(AppContext.BaseDirectory, "config") }
            .Distinct().Select(one => Path.Combine(one, "packs"));
    }
}
