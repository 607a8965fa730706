namespace Platform.Host.Areas.Reading;

/// <summary>The words that areas share: <c>"packs": { "words": "plain" }</c> is <c>packs/words/plain.json</c>. The area's own words come first.</summary>
internal static class WordsPack
{
    /// <summary>The pack as the <c>words</c> it stands for; null when none is named or it cannot be read.</summary>
    public static AreaNode? Read(AreaNode root, List<AreaFault> faults)
    {
        if (root.Find("packs")?.Find("words") is not { Kind: NodeKind.Text or NodeKind.Untyped } named || !IsName(named.Text)) return null;
        var folders = Folders(root.Origin.File).ToList();
        var files = folders.Select(folder => Path.Combine(folder, named.Text + ".json")).ToList();
        if (files.Find(File.Exists) is not { } file)
        {
            var there = folders.Where(Directory.Exists).SelectMany(folder => Directory.GetFiles(folder, "*.json")).Select(Path.GetFileNameWithoutExtension).Distinct().Order().ToList();
            faults.Add(new(named.Origin, named.Path, Shown.Value(named),
                there.Count == 0 ? "the name of a pack; there is none yet" : $"one of {string.Join(", ", there)}",
                $"choose a pack that is there, or write {files[0]}"));
            return null;
        }

        return AreaJson.Read(file, faults, "{ \"worker\": …, \"workers\": … }") is { } pack
            ? pack with { Path = "words", Name = "words", Children = [.. pack.Children.Select(child => child.Under("words"))] }
            : null;
    }

    /// <summary>Where packs are looked for: beside the area file, beside its folder, and with the program.</summary>
    private static IEnumerable<string> Folders(string areaFile)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(areaFile))!;
        return new[] { folder, Path.GetDirectoryName(folder) ?? folder, Path.Combine(AppContext.BaseDirectory, "config") }
            .Distinct().Select(one => Path.Combine(one, "packs", "words"));
    }

    private static bool IsName(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
