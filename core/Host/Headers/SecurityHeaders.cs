using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.StaticAssets;
using Platform.Sdk.Areas;

namespace Platform.Host.Headers;

/// <summary>The headers of every answer, errors and refusals included.</summary>
internal static class SecurityHeaders
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Of what is sent as a file: whatever opens it runs nothing and asks for nothing.</summary>
    public const string OfFiles = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    private static readonly (string Name, string Value)[] Always =
    [
        ("Content-Security-Policy", Policy),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
            + "microphone=(), payment=(), publickey-credentials-create=(self), publickey-credentials-get=(self), usb=()"),
    ];

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var area = app.Services.GetRequiredService<LocalArea>();
        app.Use((http, next) =>
        {
            http.Response.OnStarting(() => Write(http));
            return next(http);
        });
        if (!area.Demo)
        {
            app.UseForwardedHeaders();
            app.UseHsts();
        }

        app.Use((http, next) => Transport.GuardAsync(http, area, next));
    }

    private static Task Write(HttpContext http)
    {
        foreach (var (name, value) in Always)
        {
            http.Response.Headers[name] = value;
        }

        if (http.Response.Headers.ContentDisposition.Count > 0) http.Response.Headers.ContentSecurityPolicy = OfFiles;

        // nothing about a person stays in a browser or on the way, whatever the address looks like
        if (!MayBeKept(http))
        {
            http.Response.Headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }

    // the assets, and what is the same for everybody and says itself that it never changes: the area's colour
    private static bool MayBeKept(HttpContext http) => http.GetEndpoint()?.Metadata is { } endpoint
        && (endpoint.GetMetadata<StaticAssetDescriptor>() is not null
            || (endpoint.GetMetadata<IAllowAnonymous>() is not null && endpoint.GetMetadata<PageActionDescriptor>() is null
                && http.Response.Headers.CacheControl.ToString().Contains("immutable", StringComparison.Ordinal)));
}
