using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Platform.Sdk.Areas;

namespace Platform.Host.Keys;

/// <summary>Where Data Protection keeps its keys and what keeps them secret there.</summary>
internal static class KeyProtection
{
    public const string CertificateKey = "DataProtection:Certificate";

    public const string PasswordKey = "DataProtection:Password";

    public static void AddKeyProtection(this IServiceCollection services, LocalArea area, IConfiguration configuration)
    {
        services.AddOptions<KeyManagementOptions>()
            .Configure<IServiceScopeFactory>((keys, scopes) => keys.XmlRepository = new DatabaseKeys(scopes));
        var protection = services.AddDataProtection().SetApplicationName("platform");
        if (configuration[CertificateKey] is { Length: > 0 } file)
        {
            protection.ProtectKeysWithCertificate(Read(file, configuration[PasswordKey]));
        }
        else if (!area.Demo)
        {
            throw new PlatformRefusedException(
                "The keys that protect forms and cookies would lie in the database unprotected. Name a certificate file (PKCS#12) in "
                + "PLATFORM_DataProtection__Certificate and its password in PLATFORM_DataProtection__Password.");
        }
    }

    /// <exception cref="PlatformRefusedException">The file cannot be used.</exception>
    public static X509Certificate2 Read(string file, string? password)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, password);
            return certificate.HasPrivateKey ? certificate : throw Refused(file, "it holds no private key");
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw Refused(file, fault.Message);
        }
    }

    private static PlatformRefusedException Refused(string file, string cause) =>
        new($"The certificate {file} (PLATFORM_DataProtection__Certificate) cannot be used: {cause}");
}
