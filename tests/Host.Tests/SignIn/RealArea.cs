using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Host.Tests.SecondFactors;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Workers;
namespace Host.Tests.SignIn;

/// <summary>An area with real people: a certificate for its keys, and a proxy on this machine that ends HTTPS.</summary>
internal sealed class RealArea : IDisposable
{
    public const string CertificatePassword = "for the test only";

    private readonly string _file = Path.GetTempFileName();
    private readonly RealAreaVisitor _visitor;
    private TestPlatform? _platform;

    public RealArea()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=platform-test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
        File.WriteAllBytes(_file, certificate.Export(X509ContentType.Pkcs12, CertificatePassword));
        _visitor = new RealAreaVisitor(this);
    }

    public TestSetup Setup => new()
    {
        Demo = false,
        Settings = new Dictionary<string, string?>
        {
            ["DataProtection:Certificate"] = _file,
            ["DataProtection:Password"] = CertificatePassword,
            ["trustedProxies"] = "127.0.0.1",
        },
    };

    public TestPlatform Platform => _platform ?? throw new InvalidOperationException("Start it first.");

    public async Task<TestPlatform> StartAsync(DatabaseEngine engine, TestSetup? setup = null) => _platform = await TestPlatform.StartAsync(engine, setup ?? Setup);

    public Task<(HttpResponseMessage Answer, string Html)> SendAsync(HttpMethod method, string path, bool https = true) =>
        _visitor.SendAsync(method, path, null, https);

    public Task<(HttpResponseMessage Answer, string Html)> FillAsync(string path, params (string Name, string Value)[] fields) =>
        _visitor.FillAsync(path, fields);

    public Task<(HttpResponseMessage Answer, string Html)> FillAsync(string path, Func<AngleSharp.Dom.IDocument, (string Name, string Value)[]> fields) =>
        _visitor.FillAsync(path, fields);

    public Task<(HttpResponseMessage Answer, string Html)> PostAsync(string path, IReadOnlyDictionary<string, string> form) =>
        _visitor.SendAsync(HttpMethod.Post, path, form);

    /// <summary>Sets up the second factor that a real area asks of everybody.</summary>
    public Task<Phone> SetUpFactorAsync() => Phone.SetUpAsync(_visitor, Platform);

    public Task<string> InviteAsync(string email) =>
        Platform.InServicesAsync(services => services.GetRequiredService<AdminInvite>().CreateAsync(email));

    public void Dispose()
    {
        _visitor.Dispose();
        File.Delete(_file);
    }
}
