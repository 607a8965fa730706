namespace Platform.Host.Areas.Reading;

/// <summary>The words that areas share: <c>"packs": { "words": "plain" }</c> is <c>packs/words/plain.json</c>. The area's own words come first.</summary>
internal static class WordsPack
{
    public static void Lay(AreaNode root, List<AreaFault> faults)
    {
        if (root.Find("packs")?.Find("words") is not { Kind: NodeKind.Text or NodeKind.Untyped } named || !IsName(named.Text)) return;
        var folders = Folders(root.Origin.File).ToList();
        var files = folders.Select(folder => Path.Combine(folder, named.Text + ".json")).ToList();
        if (files.Find(File.Exists) is not { } file)
        {
            var there = folders.Where(Directory.Exists).SelectMany(folder => Directory.GetFiles(folder, "*.json")).Select(Path.GetFileNameWithoutExtension).Distinct().Order().ToList();
            faults.Add(new(named.Origin, named.Path, Shown.Value(named),
                there.Count == 0 ? "the name of a pack; there is none yet" : $"one of {string.Join(", ", there)}",
                $"choose a pack that is there, or write {files[0]}"));
            return;
        }

        if (AreaJson.Read(file, faults) is { } pack) Join(root, pack);
    }

    /// <summary>Where packs are looked for: beside the area file, beside its folder, and with the program.</summary>
    private static IEnumerable<string> Folders(string areaFile)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(areaFile))!;
        return new[] { folder, Path.GetDirectoryName(folder) ?? folder, Path.Combine(AppContext.BaseDirectory, "config") }
            .Distinct().Select(one => Path.Combine(one, "packs", "words"));
    }

    private static void Join(AreaNode root, AreaNode pack)
    {
        var under = pack.Children.Select(child => child.Under("words")).ToList();
        if (root.Find("words") is not { } words) root.Children.Add(new AreaNode("words", "words", NodeKind.Object, "", pack.Origin) { Children = under });
        else if (words.Kind == NodeKind.Object) Lay(words, under);
    }

    private static void Lay(AreaNode over, List<AreaNode> under)
    {
        foreach (var node in under)
        {
            if (over.Find(node.Name) is not { } there) over.Children.Add(node);
            else if (there.Kind == NodeKind.Object && node.Kind == NodeKind.Object) Lay(there, node.Children);
        }
    }

    private static bool IsName(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
