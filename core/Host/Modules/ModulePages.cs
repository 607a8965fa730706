using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Platform.Host.Modules;

/// <summary>Adds the pages of the modules that are on, under kebab-case addresses.</summary>
internal static class ModulePages
{
    public static IMvcBuilder AddModulePages(this IMvcBuilder mvc, LoadedModules modules)
    {
        var own = new[] { typeof(UI.Components.ComponentTagHelper).Assembly, typeof(ModulePages).Assembly }.SelectMany(PartsOf);
        mvc.PartManager.ApplicationParts.Clear();
        foreach (var part in modules.All.Where(m => m.IsOn).DistinctBy(m => m.Assembly).SelectMany(m => m.Parts).Concat(own))
        {
            mvc.PartManager.ApplicationParts.Add(part);
        }

        // there are pages only: no type is looked at for being a controller
        mvc.PartManager.FeatureProviders.Remove(mvc.PartManager.FeatureProviders.OfType<ControllerFeatureProvider>().Single());
        PageParts.Use(mvc.Services);
        return mvc.AddRazorPagesOptions(options => options.Conventions.Add(new PageRouteTransformerConvention(new KebabCase())));
    }

    public static IReadOnlyList<ApplicationPart> PartsOf(Assembly assembly) =>
        [.. ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly)];

    /// <summary>A module whose migration failed has no pages until it succeeds.</summary>
    public static void UseStoppedModules(this WebApplication app) => app.Use((http, next) =>
    {
        var area = http.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>()?.AreaName;
        if (area is null || !http.RequestServices.GetRequiredService<LoadedModules>().IsStopped(area)) return next(http);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
