using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Platform.Host.Keys;

namespace Platform.Host.Audit.Sealing;

/// <summary>
/// The key that seals, which the database never holds: that of the certificate which protects the platform's other keys; in a
/// demo area one made in the data folder.
/// </summary>
internal sealed class AuditKeys : IDisposable
{
    private readonly AuditFiles _files;
    private readonly Lazy<AsymmetricAlgorithm> _key;
    private byte[]? _termsKey;

    /// <summary>The ids of keys that have sealed before, with commas between.</summary>
    public const string EarlierKey = "Audit:EarlierKeys";

    public AuditKeys(PlatformOptions options, AuditFiles files)
    {
        (_files, _key) = (files, new(() => Read(options, files)));
        Earlier = (options.Area.Configuration[EarlierKey] ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>Keys that are believed besides this host's own, because the configuration names them: a file beside the database proves nothing.</summary>
    public IReadOnlyList<string> Earlier { get; }

    /// <summary>Tells one key from another, by its public half.</summary>
    public string Id => IdOf(_key.Value);

    public string PublicHalf => _key.Value.ExportSubjectPublicKeyInfoPem();

    /// <summary>Signs what a batch says of itself.</summary>
    public string Sign(byte[] said) => Convert.ToBase64String(_key.Value switch
    {
        ECDsa curve => curve.SignData(said, HashAlgorithmName.SHA256),
        RSA rsa => rsa.SignData(said, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        var other => throw new NotSupportedException($"{other.GetType().Name} signs nothing here."),
    });

    /// <summary>What was searched for, so that the same search can be told again and nobody can read it.</summary>
    public string HashOf(string terms)
    {
        _termsKey ??= HKDF.DeriveKey(HashAlgorithmName.SHA256, _key.Value.ExportPkcs8PrivateKey(), 32, info: "search terms"u8.ToArray());
        return Convert.ToHexString(HMACSHA256.HashData(_termsKey, Encoding.UTF8.GetBytes(terms.ToUpperInvariant())));
    }

    public void Dispose()
    {
        if (_key.IsValueCreated) _key.Value.Dispose();
    }

    /// <summary>
    /// The key of this id, to check signatures with: this host's own, or the public half of an earlier one that the configuration names; null when it is neither.
    /// </summary>
    public AsymmetricAlgorithm? Find(string id)
    {
        if (id == Id) return _key.Value;
        if (!Earlier.Contains(id, StringComparer.Ordinal) || !id.All(char.IsAsciiHexDigit) || !File.Exists(_files.PublicKey(id))) return null;
        var known = Import(File.ReadAllText(_files.PublicKey(id)));
        return IdOf(known) == id ? known : null;
    }

    public static bool IsSigned(AsymmetricAlgorithm key, byte[] said, string signature)
    {
        var bytes = new byte[signature.Length];
        if (!Convert.TryFromBase64String(signature, bytes, out var length)) return false;
        return key switch
        {
            ECDsa curve => curve.VerifyData(said, bytes.AsSpan(0, length), HashAlgorithmName.SHA256),
            RSA rsa => rsa.VerifyData(said, bytes.AsSpan(0, length), HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            _ => false,
        };
    }

    private static string IdOf(AsymmetricAlgorithm key) => Convert.ToHexString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));

    private static AsymmetricAlgorithm Read(PlatformOptions options, AuditFiles files)
    {
        if (options.Area.Configuration[KeyProtection.CertificateKey] is not { Length: > 0 } file)
        {
            return options.Area.Area.Demo ? Demo(files) : throw new PlatformRefusedException(
                "The audit is sealed with the key of a certificate. Name its file (PKCS#12) in PLATFORM_DataProtection__Certificate and its password in PLATFORM_DataProtection__Password.");
        }

        using var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, options.Area.Configuration[KeyProtection.PasswordKey], X509KeyStorageFlags.Exportable);
        return (AsymmetricAlgorithm?)certificate.GetECDsaPrivateKey() ?? certificate.GetRSAPrivateKey()
            ?? throw new PlatformRefusedException($"The certificate {file} has a key that cannot sign: use one with an RSA or an elliptic-curve key.");
    }

    // two that start at once make two, and both take the one that was there first
    private static AsymmetricAlgorithm Demo(AuditFiles files)
    {
        if (!File.Exists(files.DemoKey))
        {
            using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var mine = $"{files.DemoKey}.{Path.GetRandomFileName()}";
            using (var writer = new StreamWriter(mine, Encoding.ASCII, AuditFiles.Private(FileMode.CreateNew))) writer.Write(made.ExportPkcs8PrivateKeyPem());
            try
            {
                File.Move(mine, files.DemoKey, overwrite: false);
            }
            catch (IOException) when (File.Exists(files.DemoKey))
            {
                File.Delete(mine);
            }
        }

        return Import(File.ReadAllText(files.DemoKey));
    }

    private static AsymmetricAlgorithm Import(string pem)
    {
        AsymmetricAlgorithm key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
        }
        catch (CryptographicException)
        {
            key.Dispose();
            key = RSA.Create();
            key.ImportFromPem(pem);
        }

        return key;
    }
}
