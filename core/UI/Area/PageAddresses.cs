using System.Collections.Concurrent;
using Microsoft.AspNetCore.Routing;
using Platform.Sdk.Modules;

namespace Platform.UI.Area;

/// <summary>Where the pages are that modules declared. They stay where they are, so each is asked for once.</summary>
public sealed class PageAddresses(LinkGenerator links, EndpointDataSource endpoints, IModules modules)
{
    private static readonly string Anybody = $"{Guid.AllBitsSet}";

    private readonly Lazy<IReadOnlySet<string>> _spaces = new(() => endpoints.Endpoints.OfType<RouteEndpoint>().Select(one => SpaceOf($"/{one.RoutePattern.RawText!.TrimStart('/')}"))
        .ToHashSet(StringComparer.OrdinalIgnoreCase));

    private readonly ConcurrentDictionary<(string Area, string Page, bool IsAbout), string?> _known = [];

    /// <summary>
    /// Whether a link that was kept leads into a part of the service that is there: not where its module is off, or its folder was deleted since.
    /// </summary>
    /// <param name="link">A path of this service: <c>/housing-first/search/say/…</c>.</param>
    public bool IsThere(string link) =>
        modules.Find(SpaceOf(link)) is { } module ? modules.On.Contains(module) : _spaces.Value.Contains(SpaceOf(link));

    /// <summary>The path of a page; null where there is no such page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="about">The person it is about, if it is about one.</param>
    public string? Of(DeclaredPage page, Guid? about)
    {
        var path = _known.GetOrAdd(
            (page.Area, page.Page, about is not null),
            one => links.GetPathByPage(one.Page, values: new { area = one.Area, personId = one.IsAbout ? Anybody : null }));
        return about is { } person ? path?.Replace(Anybody, $"{person}", StringComparison.Ordinal) : path;
    }

    private static string SpaceOf(string path) => path.Split('/', '?')[1];
}
