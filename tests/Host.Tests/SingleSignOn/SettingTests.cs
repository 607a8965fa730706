using System.Net;
using Host.Tests.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Host.Tests.SingleSignOn;

public sealed class SettingTests
{
    [Fact]
    public async Task Nothing_of_it_is_there_unless_it_is_configured()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite);
        using var browser = platform.Browser();

        Assert.DoesNotContain("/sign-in/with", (await browser.OpenAsync("/sign-in")).Html, StringComparison.Ordinal);
        // as every address that is none, for whoever is not signed in
        Assert.StartsWith("/sign-in?returnUrl=", (await browser.AskAsync("/sign-in/with")).Location, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in?returnUrl=", (await browser.AskAsync("/sign-in/answer?code=a&state=b")).Location, StringComparison.Ordinal);
        var schemes = platform.Services.GetRequiredService<IAuthenticationSchemeProvider>();
        Assert.Equal("Session", Assert.Single(await schemes.GetAllSchemesAsync()).Name);
    }

    [Fact]
    public async Task The_sign_in_page_offers_it_beside_passwords_or_instead_of_them()
    {
        await using var both = await Desk.OpenAsync(DatabaseEngine.Sqlite);
        var (_, html) = await both.Area.SendAsync(HttpMethod.Get, "/sign-in?returnUrl=%2Fpeople%2Fsearch");
        Assert.Contains("Sign in with Exampleton", html, StringComparison.Ordinal);
        Assert.Contains("/sign-in/with?returnUrl=%2Fpeople%2Fsearch", html, StringComparison.Ordinal);
        Assert.Contains("Input.Password", html, StringComparison.Ordinal);

        await using var alone = await Desk.OpenAsync(DatabaseEngine.Sqlite, ("singleSignOn:localAccounts", "false"));
        var link = await alone.Area.InviteAsync("robin@council.example.org");
        var (_, page) = await alone.Area.SendAsync(HttpMethod.Get, "/sign-in");
        Assert.Contains("Sign in with Exampleton", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Input.Password", page + (await alone.Area.SendAsync(HttpMethod.Get, link)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_passwords_are_switched_off_none_opens_the_door()
    {
        await using var provider = await Provider.StartAsync();
        var settings = provider.Settings;
        settings["singleSignOn:localAccounts"] = "false";
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite, new TestSetup { Settings = settings });
        using var browser = platform.Browser();
        var token = await browser.OpenAsync("/sign-out");
        var fields = token.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)token.Document.QuerySelector("main form")!)
            .Select(field => new KeyValuePair<string, string?>(field.Key, field.Value))
            .Append(new("Input.Email", Door.Navigator)).Append(new("Input.Password", TestPlatform.Password));

        var answer = await browser.PostRawAsync("/sign-in", fields);

        Assert.Equal("/sign-in", answer.Location);
        Assert.Empty(await platform.RowsAsync<string>(AccountSql.Sessions));
        Assert.DoesNotContain("demo-only-password", (await browser.OpenAsync("/sign-in")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("<h1>Back soon</h1>")]
    [InlineData("{}")]
    public async Task A_provider_that_does_not_answer_is_told_of_in_plain_words_and_a_password_opens_the_door(string? answers)
    {
        await using var instead = await InsteadAsync(answers ?? "");
        var authority = answers is null ? "http://127.0.0.1:9" : instead.Urls.Single();
        await using var desk = await Desk.OpenAsync(DatabaseEngine.Sqlite, ("singleSignOn:authority", authority));

        var (answer, _) = await desk.Area.SendAsync(HttpMethod.Get, "/sign-in/with");

        Assert.Equal("/sign-in/refused?why=Unreachable", answer.Headers.Location?.ToString());
        var told = (await desk.Area.SendAsync(HttpMethod.Get, "/sign-in/refused?why=Unreachable")).Html;
        Assert.Contains("cannot be reached now", told, StringComparison.Ordinal);
        Assert.Contains("sign in with your e-mail address and password", told, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await desk.Area.SendAsync(HttpMethod.Get, "/sign-in")).Answer.StatusCode);
    }

    [Fact]
    public async Task Where_no_password_opens_the_door_none_is_offered_while_the_provider_is_away()
    {
        await using var desk = await Desk.OpenAsync(DatabaseEngine.Sqlite, ("singleSignOn:authority", "http://127.0.0.1:9"), ("singleSignOn:localAccounts", "false"));

        var told = (await desk.Area.SendAsync(HttpMethod.Get, "/sign-in/refused?why=Unreachable")).Html;

        Assert.Contains("cannot be reached now", told, StringComparison.Ordinal);
        Assert.DoesNotContain("password", told, StringComparison.Ordinal);
    }

    // what stands where the provider was
    private static async Task<WebApplication> InsteadAsync(string answers)
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/{**path}", () => Results.Content(answers, "text/html"));
        await app.StartAsync();
        return app;
    }
}
