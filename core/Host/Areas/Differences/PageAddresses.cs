using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Razor.Hosting;
using Platform.Host.Modules;

namespace Platform.Host.Areas.Differences;

/// <summary>The addresses of a module's pages, as its assembly holds them, without starting a host.</summary>
internal static class PageAddresses
{
    private const string Pages = "/Pages/";

    public static IEnumerable<string> Of(ComposedModule module) =>
        from part in ApplicationPartFactory.GetApplicationPartFactory(module.Assembly).GetApplicationParts(module.Assembly).OfType<IRazorCompiledItemProvider>()
        from item in part.CompiledItems
        let template = item.Metadata.OfType<RazorCompiledItemMetadataAttribute>().FirstOrDefault(one => one.Key == "RouteTemplate")?.Value
        where item.Kind == "mvc.1.0.razor-page"
        orderby item.Identifier
        select template?.StartsWith('/') == true ? template : Under(item.Identifier, template);

    private static string Under(string identifier, string? template)
    {
        var at = identifier.IndexOf(Pages, StringComparison.Ordinal);
        var area = identifier[..at].Replace("/Areas", "", StringComparison.Ordinal);
        var page = identifier[(at + Pages.Length)..].Replace(".cshtml", "", StringComparison.Ordinal);
        var steps = page.Split('/').Select(step => new KebabCase().TransformOutbound(step)!).ToList();
        if (steps[^1] == "index") steps.RemoveAt(steps.Count - 1);
        return string.Join('/', steps.Prepend(area).Append(template ?? "").Where(step => step.Length > 0));
    }
}
