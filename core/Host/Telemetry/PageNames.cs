using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Platform.Host.Telemetry;

/// <summary>Names the module and the page on the request's trace and on its metrics; what an error page shows keeps the first name.</summary>
internal static class PageNames
{
    public const string Module = "platform.module";

    public const string Page = "platform.page";

    public static void UsePageNames(this WebApplication app) => app.Use((http, next) =>
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is { } page) Name(http, page.AreaName ?? "core", page.ViewEnginePath);
        return next(http);
    });

    private static void Name(HttpContext http, string module, string page)
    {
        if (http.Features.Get<IHttpActivityFeature>()?.Activity is { } activity && activity.GetTagItem(Module) is null)
        {
            activity.SetTag(Module, module).SetTag(Page, page);
        }

        if (http.Features.Get<IHttpMetricsTagsFeature>() is { } metrics && metrics.Tags.All(tag => tag.Key != Module))
        {
            metrics.Tags.Add(new(Module, module));
            metrics.Tags.Add(new(Page, page));
        }
    }
}
