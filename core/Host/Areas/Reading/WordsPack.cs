namespace Platform.Host.Areas.Reading;

/// <summary>The words that areas share: <c>"packs": { "words": "plain" }</c> is <c>packs/words/plain.json</c>. The area's own words come first.</summary>
internal static class WordsPack
{
    /// <summary>The pack as the <c>words</c> it stands for; null when none is named or it cannot be read.</summary>
    public static AreaNode? Read(AreaNode root, List<AreaFault> faults)
    {
        if (root.Find("packs")?.Find("words") is not { Kind: NodeKind.Text or NodeKind.Untyped } named || !PackFolders.IsName(named.Text)) return null;
        var file = PackFolders.Find(root.Origin.File, PackFolders.Words, named.Text);
        if (file is null)
        {
            faults.Add(PackFolders.NotThere(named, root.Origin.File, PackFolders.Words));
            return null;
        }

        return AreaJson.Read(file, faults, "{ \"worker\": …, \"workers\": … }") is { } pack
            ? pack with { Path = "words", Name = "words", Children = [.. pack.Children.Select(child => child.Under("words"))] }
            : null;
    }
}
