using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace Platform.Host.Modules;

/// <summary>Adds the pages of the modules that are on, under kebab-case addresses.</summary>
internal static class ModulePages
{
    public static IMvcBuilder AddModulePages(this IMvcBuilder mvc, LoadedModules modules)
    {
        mvc.PartManager.ApplicationParts.Clear();
        var assemblies = modules.All.Where(m => m.IsOn).Select(m => m.Assembly)
            .Append(typeof(UI.Components.ComponentTagHelper).Assembly).Append(typeof(ModulePages).Assembly).Distinct();
        foreach (var assembly in assemblies)
        {
            foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
            {
                mvc.PartManager.ApplicationParts.Add(part);
            }
        }

        return mvc.AddRazorPagesOptions(options => options.Conventions.Add(new PageRouteTransformerConvention(new KebabCase())));
    }
}
