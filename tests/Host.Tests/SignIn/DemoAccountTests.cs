using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Keys;
using Platform.Host.Sessions;
using Platform.Host.SignIn;
using Platform.Sdk.Data;

namespace Host.Tests.SignIn;

public sealed class DemoAccountTests
{
    [Theory, EveryEngine]
    public async Task Every_demo_account_can_sign_in_and_the_page_says_how(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        foreach (var worker in DemoAccounts.Workers)
        {
            using var browser = platform.Browser();
            var page = await browser.OpenAsync("/sign-in");
            Assert.Contains(worker.Email, page.Text, StringComparison.Ordinal);
            Assert.Contains(DemoAccounts.Password, page.Text, StringComparison.Ordinal);
            Assert.NotNull((await browser.TryAsync(worker.Email, DemoAccounts.Password)).Location);
        }
    }

    [Theory, EveryEngine]
    public async Task Writing_the_demo_accounts_again_changes_nothing(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var before = await platform.RowsAsync<string>(AccountSql.Hash, new { email = Door.Navigator });

        await WriteAsync(platform);

        Assert.Equal(before, await platform.RowsAsync<string>(AccountSql.Hash, new { email = Door.Navigator }));
        Assert.Equal(12, (await platform.RowsAsync<string>(AccountSql.Workers)).Count);
    }

    [Theory, EveryEngine]
    public async Task A_real_area_neither_has_nor_mentions_nor_admits_them(DatabaseEngine engine)
    {
        using var area = new RealArea();
        await using var platform = await area.StartAsync(engine);
        Assert.Empty(await platform.RowsAsync<string>(AccountSql.Workers));

        // as where a demo's database is taken over by a real area
        await WriteAsync(platform);
        var (_, page) = await area.SendAsync(HttpMethod.Get, "/sign-in");
        var (answer, words) = await area.FillAsync("/sign-in", ("Input.Email", "admin@demo.example"), ("Input.Password", DemoAccounts.Password));

        Assert.DoesNotContain("demo", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("is not right", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_of_a_demo_account_is_worth_nothing_in_a_real_area()
    {
        await using var demo = await TestPlatform.StartAsync(DatabaseEngine.Sqlite);
        using var browser = await demo.EnterAsync("admin@demo.example");
        var token = browser.Cookies.GetCookies(demo.Address)[SessionCookie.DemoName]!.Value;
        using var area = new RealArea();
        await using var real = await TestPlatform.StartAsync(DatabaseEngine.Sqlite, area.Setup with { Database = demo.Database, Clock = demo.Clock });
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

        Assert.Equal(HttpStatusCode.OK, await AskAsync(demo, $"{SessionCookie.DemoName}={token}"));
        Assert.Equal(HttpStatusCode.Redirect, await AskAsync(real, $"{SessionCookie.Name}={token}"));

        async Task<HttpStatusCode> AskAsync(TestPlatform platform, string cookie)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(platform.Address, "/admin/modules"));
            request.Headers.Add("Cookie", cookie);
            request.Headers.Add("X-Forwarded-Proto", "https");
            return (await client.SendAsync(request)).StatusCode;
        }
    }

    private static Task<bool> WriteAsync(TestPlatform platform) => platform.InServicesAsync(async services =>
    {
        await DemoAccounts.WriteAsync(services.GetRequiredService<IDatabase>(), platform.Clock);
        return true;
    });
}
