using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Running;
using Platform.Sdk.Data;

namespace Host.Tests.SignIn;

/// <summary>What a visitor does at the door, and what the database then holds.</summary>
internal static class Door
{
    public const string Navigator = "navigator@demo.example";
    public const string Form = "form[action='/sign-in']";

    public static async Task<TestPage> TryAsync(this TestBrowser browser, string email, string password, string path = "/sign-in")
    {
        var page = await browser.OpenAsync(path);
        return await browser.PostAsync(page, new Dictionary<string, string?> { ["Input.Email"] = email, ["Input.Password"] = password }, Form);
    }

    public static async Task<TestBrowser> EnterAsync(this TestPlatform platform, string email = Navigator)
    {
        var browser = platform.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await browser.TryAsync(email, TestPlatform.Password)).Status);
        return browser;
    }

    /// <summary>The second step, for whoever has an account with a second factor.</summary>
    public static async Task<TestPage> CodeAsync(this TestBrowser browser, string code) =>
        await browser.PostAsync(await browser.OpenAsync("/sign-in/code"), new Dictionary<string, string?> { ["Input.Code"] = code });

    /// <summary>Whether the door is open: a page for those who are signed in answers.</summary>
    public static async Task<bool> IsInAsync(this TestBrowser browser) => (await browser.AskAsync("/sign-in")).Status == HttpStatusCode.Redirect;

    public static Task<IReadOnlyList<T>> RowsAsync<T>(this TestPlatform platform, Sql sql, object? args = null) =>
        platform.InServicesAsync(services => services.GetRequiredService<IDatabase>().ManyAsync<T>(sql, args));

    public static Task<int> ChangeAsync(this TestPlatform platform, Sql sql, object args) => platform.InServicesAsync(async services =>
    {
        var database = services.GetRequiredService<IDatabase>();
        var rows = 0;
        await database.TransactAsync(async () => rows = await database.ExecuteAsync(sql, args));
        return rows;
    });

    public static string SetCookie(this TestPage page, string name) =>
        page.Response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith(name + "=", StringComparison.Ordinal));
}
