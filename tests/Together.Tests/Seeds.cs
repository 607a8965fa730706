using Platform.Conformance.Exploring;

namespace Together.Tests;

/// <summary>Where a walk through every page begins: those that name nothing, and those about one person.</summary>
internal static partial class Seeds
{
    public static IReadOnlyList<string> Of(IReadOnlyList<FoundPage> pages, Guid person) =>
    [
        "/", $"/people/{person}",
        .. pages.Where(page => !page.IsAnonymous && page.Parameters.Count == 0).Select(page => $"{page}"),
        .. pages.Where(page => page.Parameters is ["personId"]).Select(page => Address(page, person)),
    ];

    /// <summary>An address of a page about this person; what else it names is nothing.</summary>
    public static string Address(FoundPage page, Guid person) =>
        Parameter().Replace($"{page}".Replace("{personId:guid}", $"{person}", StringComparison.Ordinal), $"{Guid.Empty}");

    [System.Text.RegularExpressions.GeneratedRegex(@"\{[^}]*\}")]
    private static partial System.Text.RegularExpressions.Regex Parameter();
}
