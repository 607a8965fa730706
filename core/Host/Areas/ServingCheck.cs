using Platform.Host.Areas.Reading;
using Platform.Host.Headers;
using Platform.Host.Keys;
using Platform.Sdk.Areas;

namespace Platform.Host.Areas;

/// <summary>What a host that listens needs besides: an address it may listen at, and for real people a certificate for its keys.</summary>
internal static class ServingCheck
{
    private const string Certificate = "dataProtection.certificate";

    public static IEnumerable<AreaFault> Faults(AreaText text, string? urls)
    {
        // whether this is a demo area cannot be told; that has been named already
        if (text.Root.Find("area") is not { Kind: NodeKind.Object }
            || (text.Configuration["area:demo"] is { } said && !bool.TryParse(said, out _))) return [];
        var area = new LocalArea("", bool.Parse(text.Configuration["area:demo"] ?? "false"), "", "");
        return Listening(text, area, PlatformHost.UrlsOf(urls, text.Host)).Concat(Keys(text, area));
    }

    private static IEnumerable<AreaFault> Listening(AreaText text, LocalArea area, string urls)
    {
        string cause;
        try
        {
            TransportCheck.Check(area, urls, text.Host, text.Configuration);
            yield break;
        }
        catch (Exception fault) when (fault is PlatformRefusedException or FormatException)
        {
            cause = fault.Message;
        }

        yield return new(new(text.File), "(where it listens, --urls)", Shown.Text(urls),
            area.Demo ? "loopback only, in a demo area" : "https, or a proxy named in trustedProxies", cause);
    }

    private static IEnumerable<AreaFault> Keys(AreaText text, LocalArea area)
    {
        var (variable, password) = (AreaEnvironment.Variable("DataProtection.Certificate"), AreaEnvironment.Variable("DataProtection.Password"));
        var node = text.Root.Find("dataProtection")?.Find("certificate");
        if (node is not { Text.Length: > 0 })
        {
            if (area.Demo) yield break;
            yield return new(new(text.File, Variable: variable), Certificate, AreaFault.Nothing, "a certificate file (PKCS#12) that protects the keys of forms and cookies",
                $"set {variable} to the file and {password} to its password");
            yield break;
        }

        string cause;
        try
        {
            KeyProtection.Read(node.Text, text.Configuration[KeyProtection.PasswordKey]).Dispose();
            yield break;
        }
        catch (PlatformRefusedException fault)
        {
            cause = fault.Message;
        }

        yield return new(node.Origin, Certificate, Shown.Value(node), $"a PKCS#12 file with a private key, which {password} opens", cause);
    }
}
