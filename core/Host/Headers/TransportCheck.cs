using System.Net;
using Microsoft.AspNetCore.Http;
using Platform.Sdk.Areas;

namespace Platform.Host.Headers;

/// <summary>Looks, before the host listens, at where it would.</summary>
internal static class TransportCheck
{
    public const string ProxiesKey = "trustedProxies";

    public static void Check(LocalArea area, string urls, IConfiguration host, IConfiguration configuration)
    {
        var addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(host.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? ""))
            .Where(address => address.Length > 0).Select(BindingAddress.Parse);
        foreach (var address in addresses)
        {
            Check(area, address, isBehindProxy: !string.IsNullOrWhiteSpace(configuration[ProxiesKey]));
        }
    }

    private static void Check(LocalArea area, BindingAddress address, bool isBehindProxy)
    {
        if (area.Demo && !IsLoopback(address))
        {
            throw new PlatformRefusedException(
                $"{address}: a demo area has accounts whose password everybody knows, so it listens on loopback only. "
                + "Use http://localhost:5080, or an area file with \"demo\": false.");
        }

        if (!area.Demo && !isBehindProxy && !address.Scheme.Equals(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase))
        {
            throw new PlatformRefusedException(
                $"{address}: passwords would travel unprotected. Listen on https, or name the addresses of the proxy that ends https "
                + "in PLATFORM_trustedProxies (10.0.0.4, 10.0.1.0/24).");
        }
    }

    private static bool IsLoopback(BindingAddress address) =>
        address.IsUnixPipe || address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));
}
