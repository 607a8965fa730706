using System.Net;
using AngleSharp.Dom;
using Host.Tests.SignIn;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Headers;

namespace Host.Tests.Headers;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("/sign-in", HttpStatusCode.OK)]
    [InlineData("/", HttpStatusCode.Redirect)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/invite/nothing", HttpStatusCode.NotFound)]
    [InlineData("/no-such-page.css", HttpStatusCode.Redirect)]
    public async Task Every_answer_carries_the_strict_headers_and_is_not_kept(string path, HttpStatusCode status)
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite);
        using var browser = platform.Browser();

        var answer = await browser.AskAsync(path);

        Assert.Equal(status, answer.Status);
        AssertStrict(answer.Response);
        Assert.Equal("no-store", Header(answer.Response, "Cache-Control"));
        Assert.False(answer.Response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task While_the_database_cannot_be_read_a_worker_still_gets_pages_under_the_same_headers()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite);
        using var browser = await platform.EnterAsync();
        await platform.Database.SpoilAsync();

        var refused = await browser.AskAsync("/");
        var open = await browser.AskAsync("/accessibility");
        var ready = await browser.AskAsync("/health/ready");

        Assert.Equal(HttpStatusCode.InternalServerError, refused.Status);
        Assert.Contains("Something went wrong on our side", refused.Text, StringComparison.Ordinal);
        AssertStrict(refused.Response);
        Assert.Equal(HttpStatusCode.OK, open.Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.AskAsync("/health/live")).Status);
    }

    [Theory]
    [InlineData("/sign-in", HttpStatusCode.BadRequest)]
    [InlineData("/sign-out", HttpStatusCode.BadRequest)]
    [InlineData("/invite/nothing", HttpStatusCode.BadRequest)]
    public async Task A_form_without_its_antiforgery_token_is_refused_under_the_same_headers(string path, HttpStatusCode status)
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite);
        using var browser = platform.Browser();

        var answer = await browser.PostRawAsync(path, new { Input_Email = Door.Navigator, Input_Password = TestPlatform.Password });

        Assert.Equal(status, answer.Status);
        AssertStrict(answer.Response);
        Assert.Empty(await platform.RowsAsync<string>(AccountSql.Sessions));
    }

    [Fact]
    public async Task An_error_of_ours_carries_the_same_headers()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite, new TestSetup
        {
            Also = services => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<Platform.Host.SignIn.Tries>(
                services, _ => throw new InvalidOperationException("broken")),
        });
        using var browser = platform.Browser();

        var answer = await browser.AskAsync("/sign-in");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        AssertStrict(answer.Response);
        Assert.Equal("no-store", Header(answer.Response, "Cache-Control"));
    }

    [Fact]
    public async Task What_never_changes_and_is_the_same_for_everybody_may_be_kept()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite);
        using var browser = platform.Browser();
        var page = await browser.OpenAsync("/sign-in");

        var answers = new List<HttpResponseMessage>();
        foreach (var style in page.Document.QuerySelectorAll("link[rel=stylesheet]"))
        {
            var answer = await browser.AskAsync(style.GetAttribute("href")!);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            AssertStrict(answer.Response);
            answers.Add(answer.Response);
        }

        Assert.Equal(2, answers.Count);
        Assert.All(answers, answer => Assert.DoesNotContain("no-store", Header(answer, "Cache-Control"), StringComparison.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task A_real_area_insists_on_https(DatabaseEngine engine)
    {
        using var area = new RealArea();
        await using var platform = await area.StartAsync(engine);

        var (secure, _) = await area.SendAsync(HttpMethod.Get, "/sign-in");
        var (plain, words) = await area.SendAsync(HttpMethod.Get, "/sign-in", https: false);

        Assert.Equal("max-age=31536000", Header(secure, "Strict-Transport-Security"));
        AssertStrict(secure);
        Assert.Equal(HttpStatusCode.BadRequest, plain.StatusCode);
        Assert.Contains("https", words, StringComparison.Ordinal);
        AssertStrict(plain);
    }

    [Fact]
    public void The_policy_allows_nothing_inline_and_nothing_from_elsewhere()
    {
        var sources = SecurityHeaders.Policy.Split(';').SelectMany(rule => rule.Trim().Split(' ').Skip(1)).Distinct();
        Assert.Equal(["'none'", "'self'"], sources.Order(StringComparer.Ordinal));
    }

    private static void AssertStrict(HttpResponseMessage answer)
    {
        Assert.Equal(SecurityHeaders.Policy, Header(answer, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));
}
