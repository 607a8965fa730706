using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Platform.Sdk.Areas;

namespace Platform.UI.Area;

/// <summary>The area's colour as a style sheet: the content security policy allows no style inside a page.</summary>
public static class AreaStyle
{
    /// <summary>Serves <see cref="Assets.AreaStyle"/> to everyone.</summary>
    public static IEndpointConventionBuilder MapAreaStyle(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Assets.AreaStyle, http =>
        {
            // the address carries the colour, so a changed colour is a new address
            http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            http.Response.ContentType = "text/css; charset=utf-8";
            return http.Response.WriteAsync($":root{{--area-colour:{http.RequestServices.GetRequiredService<LocalArea>().Colour}}}");
        }).AllowAnonymous();

    /// <summary>The address, with the colour in it.</summary>
    public static string Address(LocalArea area) => $"{Assets.AreaStyle}?{area.Colour.TrimStart('#')}";
}
