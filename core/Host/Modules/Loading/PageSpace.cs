using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Platform.Sdk.Modules;

namespace Platform.Host.Modules.Loading;

/// <summary>
/// Who answers which address: a module under its own key, the core everywhere else. One page outside its space, or one route
/// that cannot be read, would break the routes of the whole platform, so it is found before it is added.
/// </summary>
internal sealed partial class PageSpace
{
    private const string PageKind = "mvc.1.0.razor-page";
    private static readonly string[] NotPages = ["health", "ui", "error", "_content", "_framework"];

    private readonly HashSet<string> _core;
    private readonly Lazy<ParameterPolicyFactory> _policies =
        new(() => new ServiceCollection().AddLogging().AddRouting().BuildServiceProvider().GetRequiredService<ParameterPolicyFactory>());

    public PageSpace(params Assembly[] core) => _core = core.SelectMany(PagesOf).Select(page => Route(page, "/Pages/"))
        .Select(route => route.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "")
        .Where(first => first.Length > 0 && first[0] != '{').Concat(NotPages).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a module adds to the web framework, once its pages are found to keep to their space.</summary>
    public IReadOnlyList<ApplicationPart> PartsOf(Assembly assembly, string key)
    {
        if (_core.Contains(key)) throw new ModuleRefusedException($"The platform's own pages stand under /{key}. Its author gives the module another key.");
        var folder = $"/Areas/{key}/Pages/";
        var stray = Items(assembly).FirstOrDefault(item => !item.Identifier.StartsWith(folder, StringComparison.Ordinal));
        if (stray is not null) throw new ModuleRefusedException($"{stray.Identifier} lies outside the module's own space, {folder}. Its author moves it there.");
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in PagesOf(assembly)) Check(page, key, folder, taken);
        return ModulePages.PartsOf(assembly);
    }

    /// <summary>A link to a page that is not there, or that nobody may or can follow, would be missing from every menu without a word.</summary>
    public static void CheckLinks(ComposedModule module)
    {
        CheckLinks(module, module.Declaration.Nav, []);
        CheckLinks(module, module.Declaration.PersonTabs, ["personId"]);
    }

    private static void CheckLinks(ComposedModule module, IReadOnlyList<DeclaredPage> links, string[] given)
    {
        var folder = $"/Areas/{module.Key}/Pages/";
        // a link that lacks its page or permission is refused by the rules of declaring
        foreach (var link in links.Where(one => one is { Page: not null, Permission: not null }))
        {
            var lies = folder + link.Page.TrimStart('/') + ".cshtml";
            var page = PagesOf(module.Assembly).FirstOrDefault(one => string.Equals(one.Identifier, lies, StringComparison.OrdinalIgnoreCase))
                ?? throw new ModuleRefusedException($"The link {link.Label} leads to the page {link.Page}, which is not there. Its author corrects the link or adds the page.");
            var missing = RoutePatternFactory.Parse(Route(page, folder, $"/{module.Key}")).Parameters
                .FirstOrDefault(one => !one.IsOptional && !one.IsCatchAll && one.Default is null && !given.Contains(one.Name, StringComparer.OrdinalIgnoreCase));
            if (missing is not null) throw new ModuleRefusedException($"The link {link.Label} leads to the page {link.Page}, which needs {missing.Name} in its address; no link there gives it. Its author takes it out of the @page line.");
            if (module.Declaration.Permissions.All(one => one.Key != link.Permission) && !link.Permission.StartsWith("core.", StringComparison.Ordinal))
            {
                throw new ModuleRefusedException($"The link {link.Label} needs the permission {link.Permission}, which the module does not declare, so nobody would see it. Its author declares it.");
            }
        }
    }

    private void Check(RazorCompiledItem page, string key, string folder, Dictionary<string, string> taken)
    {
        var route = Route(page, folder, $"/{key}");
        if (!$"{route}/".StartsWith($"/{key}/", StringComparison.OrdinalIgnoreCase))
        {
            throw new ModuleRefusedException($"{page.Identifier} answers {route}, outside the module's own space, /{key}: it would clash with another page. Its author takes the route out of its @page line.");
        }

        var clash = taken.GetValueOrDefault(Parameter().Replace(route, "{}"));
        if (clash is not null) throw new ModuleRefusedException($"{page.Identifier} and {clash} answer the same address. Its author gives one of them another.");
        taken[Parameter().Replace(route, "{}")] = page.Identifier;
        Attempt.Step($"The route of {page.Identifier}", () => Read(route));
    }

    private int Read(string route)
    {
        var parameters = RoutePatternFactory.Parse(route).Parameters;
        return parameters.Sum(parameter => parameter.ParameterPolicies.Count(policy => _policies.Value.Create(parameter, policy) is not null));
    }

    /// <summary>The address a page answers: its place among the pages with its template behind, or a template that stands alone.</summary>
    private static string Route(RazorCompiledItem page, string folder, string prefix = "")
    {
        var template = page.Metadata.OfType<RazorCompiledItemMetadataAttribute>().FirstOrDefault(one => one.Key == "RouteTemplate")?.Value ?? "";
        if (template.StartsWith('/') || template.StartsWith("~/", StringComparison.Ordinal)) return template.TrimStart('~');
        var place = page.Identifier[folder.Length..^".cshtml".Length];
        var parts = place.Split('/').Select(part => new KebabCase().TransformOutbound(part)!).ToList();
        if (parts[^1] == "index") parts.RemoveAt(parts.Count - 1);
        return $"{prefix}/{string.Join('/', parts.Append(template).Where(part => part.Length > 0))}".TrimEnd('/');
    }

    private static IEnumerable<RazorCompiledItem> PagesOf(Assembly assembly) =>
        Items(assembly).Where(item => item.Kind == PageKind);

    private static IReadOnlyList<RazorCompiledItem> Items(Assembly assembly) => new RazorCompiledItemLoader().LoadItems(assembly);

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
