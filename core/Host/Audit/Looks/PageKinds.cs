using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;

namespace Platform.Host.Audit.Looks;

/// <summary>Which kind of information a page is opened by, as the permission that it requires says.</summary>
internal sealed class PageKinds(EndpointDataSource endpoints, IModules modules)
{
    private readonly Dictionary<(string Module, string Page), InformationKind> _kinds = endpoints.Endpoints
        .Select(one => (Page: one.Metadata.GetMetadata<PageActionDescriptor>(), Requires: one.Metadata.GetMetadata<RequiresAttribute>()))
        .Where(one => one.Page is not null && one.Requires is not null)
        .DistinctBy(one => (one.Page!.AreaName, one.Page.ViewEnginePath))
        .ToDictionary(one => (one.Page!.AreaName is { Length: > 0 } module ? module : "core", one.Page.ViewEnginePath), one => Permits.KindOf(modules, one.Requires!.Permission) ?? InformationKind.Identity);

    /// <summary>The kind, who they are where the page says none; null where there is no such page any more, so that nobody can tell.</summary>
    public InformationKind? Of(string module, string page) => _kinds.TryGetValue((module, page), out var kind) ? kind : null;
}
