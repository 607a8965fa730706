namespace Platform.Host.Areas.Reading;

/// <summary>One pack as it was written; nothing judged yet.</summary>
/// <param name="Kind">What it is a pack of.</param>
/// <param name="Root">What it holds; null when it could not be read, which has been told.</param>
internal sealed record PackText(string Kind, AreaNode? Root);

/// <summary>The content that modules read and areas swap: <c>"packs": { "needs": "ours" }</c> is <c>packs/needs/ours.json</c>.</summary>
internal static class ContentPacks
{
    /// <summary>Under which key of the configuration the packs themselves stand, by kind; no area file may hold it.</summary>
    public const string Contents = "packContents";

    /// <summary>One pack for each kind that lies in a folder; a kind whose pack is not there is left out.</summary>
    public static IReadOnlyList<PackText> Read(AreaNode root, List<AreaFault> faults)
    {
        var named = root.Find("packs");
        return [.. from kind in PackFolders.Kinds(root.Origin.File)
                   let name = Name(named?.Find(kind))
                   where name is not null && PackFolders.IsName(name)
                   let file = PackFolders.Find(root.Origin.File, kind, name)
                   where file is not null
                   select new PackText(kind, Read(file, kind, faults))];
    }

    /// <summary>All of them, as one part of the configuration.</summary>
    public static AreaNode Together(IReadOnlyList<PackText> packs) => new(Contents, Contents, NodeKind.Object, "", new Origin(""))
    {
        Children = [.. packs.Select(pack => pack.Root).OfType<AreaNode>()],
    };

    private static string? Name(AreaNode? named) => named switch
    {
        null or { Kind: NodeKind.Nothing } => PackFolders.Usual,
        { Kind: NodeKind.Text or NodeKind.Untyped } => named.Text,
        _ => null,
    };

    private static AreaNode? Read(string file, string kind, List<AreaFault> faults) =>
        AreaJson.Read(file, faults, "{ … } as another pack of this kind does") is { } pack
            ? pack with { Path = $"packs.{kind}", Name = kind, Children = [.. pack.Children.Select(child => child.Under($"packs.{kind}"))] }
            : null;
}
