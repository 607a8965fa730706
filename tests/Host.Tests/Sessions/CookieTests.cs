using Host.Tests.SignIn;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Sessions;
using Platform.Host.SignIn;

namespace Host.Tests.Sessions;

public sealed class CookieTests
{
    [Fact]
    public async Task In_a_demo_area_the_cookie_works_without_https_and_out_of_reach_of_scripts()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite);
        using var browser = platform.Browser();

        var flags = Flags((await browser.TryAsync(Door.Navigator, TestPlatform.Password)).SetCookie(SessionCookie.DemoName));

        Assert.Equal(["httponly", "path=/", "samesite=lax"], flags);
    }

    [Theory, EveryEngine]
    public async Task In_a_real_area_every_cookie_is_bound_to_the_host_and_to_https(DatabaseEngine engine)
    {
        using var area = new RealArea();
        await using var platform = await area.StartAsync(engine);
        var link = await area.InviteAsync("robin@council.example.org");

        var (page, _) = await area.SendAsync(HttpMethod.Get, link);
        var (answer, _) = await area.FillAsync(link, ("Input.Name", "Robin"), ("Input.Password", "violet kettle harbour"));

        Assert.Contains(page.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("__Host-platform-form=", StringComparison.Ordinal));
        Assert.All(page.Headers.GetValues("Set-Cookie"), cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Equal(["httponly", "path=/", "samesite=strict", "secure"], Flags(cookie).Where(flag => !flag.StartsWith("expires", StringComparison.Ordinal)));
        });
        var session = answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith(SessionCookie.Name + "=", StringComparison.Ordinal));
        Assert.Equal(["httponly", "path=/", "samesite=lax", "secure"], Flags(session));
    }

    private static IEnumerable<string> Flags(string cookie) =>
        cookie.Split(';').Skip(1).Select(flag => flag.Trim().ToLowerInvariant()).Order(StringComparer.Ordinal);
}
