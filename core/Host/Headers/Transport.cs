using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Platform.Sdk.Areas;
using IPNetwork = System.Net.IPNetwork;

namespace Platform.Host.Headers;

/// <summary>Looks at each request as well, for whatever way of listening the check at the start did not know.</summary>
internal static class Transport
{
    public static void AddTransport(this IServiceCollection services, LocalArea area, IConfiguration configuration)
    {
        services.AddHsts(hsts =>
        {
            hsts.MaxAge = TimeSpan.FromDays(365);
            hsts.ExcludedHosts.Clear();
        });
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in Proxies(area, configuration))
            {
                forwarded.KnownIPNetworks.Add(proxy);
            }
        });
    }

    public static Task GuardAsync(HttpContext http, LocalArea area, RequestDelegate next)
    {
        var isAllowed = area.Demo
            ? http.Connection.LocalIpAddress is not { } local || IPAddress.IsLoopback(local)
            : http.Request.IsHttps || http.Request.Path.StartsWithSegments("/health");
        if (isAllowed)
        {
            return next(http);
        }

        http.Response.StatusCode = area.Demo ? StatusCodes.Status403Forbidden : StatusCodes.Status400BadRequest;
        return http.Response.WriteAsync(area.Demo ? "A demo area answers on its own machine only." : "Use https.");
    }

    private static IEnumerable<IPNetwork> Proxies(LocalArea area, IConfiguration configuration) => area.Demo ? [] :
        from text in (configuration[TransportCheck.ProxiesKey] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        select Network(text) ?? throw new PlatformRefusedException($"PLATFORM_trustedProxies: {text} is neither an address nor a network like 10.0.1.0/24.");

    /// <summary>One address or network; null when the text is neither.</summary>
    public static IPNetwork? Network(string text) => IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var one) ? new IPNetwork(one, one.GetAddressBytes().Length * 8)
        : null;
}
