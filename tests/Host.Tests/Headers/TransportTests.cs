using Host.Tests.SignIn;
using Microsoft.Extensions.Configuration;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host;
using Platform.Host.Headers;
using Platform.Sdk.Areas;

namespace Host.Tests.Headers;

public sealed class TransportTests
{
    private static readonly IConfiguration Nothing = new ConfigurationBuilder().Build();
    private static readonly IConfiguration Proxy = With(TransportCheck.ProxiesKey, "10.0.0.4");

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:0;http://[::1]:5080")]
    [InlineData("http://unix:/tmp/platform.sock")]
    public void A_demo_area_listens_on_loopback(string urls) => TransportCheck.Check(Area(demo: true), urls, Nothing, Nothing);

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://+:5080")]
    [InlineData("https://demo.example:443")]
    [InlineData("http://localhost:5080;http://192.0.2.1:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://localhost.example:5080")]
    public void A_demo_area_listens_nowhere_else(string urls)
    {
        var refused = Assert.Throws<PlatformRefusedException>(() => TransportCheck.Check(Area(demo: true), urls, Nothing, Proxy));
        Assert.Contains("loopback", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endpoint_of_Kestrels_own_configuration_is_looked_at_as_well() =>
        Assert.Throws<PlatformRefusedException>(() => TransportCheck.Check(
            Area(demo: true), "http://localhost:5080", With("Kestrel:Endpoints:Open:Url", "http://0.0.0.0:80"), Nothing));

    [Fact]
    public void A_real_area_listens_on_https_or_behind_a_proxy_it_names()
    {
        TransportCheck.Check(Area(demo: false), "https://*:443", Nothing, Nothing);
        TransportCheck.Check(Area(demo: false), "http://*:80", Nothing, Proxy);
        Assert.Throws<PlatformRefusedException>(() => TransportCheck.Check(Area(demo: false), "https://*:443;http://localhost:80", Nothing, Nothing));
    }

    [Theory]
    [InlineData("DataProtection:Certificate", null, "PLATFORM_DataProtection__Certificate")]
    [InlineData("DataProtection:Certificate", "/no/such/file.pfx", "/no/such/file.pfx")]
    [InlineData("DataProtection:Password", "wrong", "cannot be used")]
    [InlineData("trustedProxies", null, "PLATFORM_trustedProxies")]
    [InlineData("trustedProxies", "the proxy", "PLATFORM_trustedProxies")]
    public async Task A_real_area_does_not_start_unprotected_and_says_what_is_missing(string key, string? value, string words)
    {
        using var area = new RealArea();
        var setup = area.Setup with { Settings = new Dictionary<string, string?>(area.Setup.Settings) { [key] = value } };

        var refused = await Assert.ThrowsAsync<PlatformRefusedException>(() => TestPlatform.StartAsync(DatabaseEngine.Sqlite, setup));

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(RealArea.CertificatePassword, refused.Message, StringComparison.Ordinal);
    }

    private static LocalArea Area(bool demo) => new("Test area", demo, "#1d4f5c", "Europe/London");

    private static IConfiguration With(string key, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [key] = value }).Build();
}
