using Platform.Sdk.Modules;

namespace Platform.Host.Audit;

/// <summary>What the area calls the part of the record that a page belongs to.</summary>
internal static class PartNames
{
    /// <summary>The tab or link that leads to the page or to its room; null where a page of the core has none.</summary>
    public static string? PartOf(this IModules modules, string moduleKey, string page)
    {
        if (modules.Find(moduleKey) is not { } module) return null;
        List<DeclaredPage> declared = [.. module.PersonTabs, .. module.Nav];
        return declared.Find(one => one.Page == page)?.Label ?? declared.Find(one => Room(one.Page) == Room(page))?.Label ?? (moduleKey == "core" ? null : module.Info.Name);
    }

    // the folder, without the page itself
    private static string Room(string page) => page[..Math.Max(0, page.LastIndexOf('/'))];
}
