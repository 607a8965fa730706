using System.Net;
using AngleSharp.Html.Parser;
using Host.Tests.SecondFactors;
using Host.Tests.SignIn;
using Platform.Data.Engines;
using Platform.Host.Sessions;

namespace Host.Tests.SingleSignOn;

/// <summary>The second factor where the provider asks for it, and where it does not.</summary>
public sealed class ProofTests
{
    private const string NotFresh = "/sign-in/refused?why=NotFresh";
    private const string Email = "robin@council.example.org";

    [Fact]
    public async Task Where_the_provider_does_not_vouch_for_a_second_factor_ours_is_asked_for()
    {
        await using var desk = await Desk.OpenAsync(DatabaseEngine.Sqlite);
        var robin = await desk.LinkAsync(Email, "robin");
        using var browser = desk.Browser();
        foreach (var weak in new[] { robin with { Amr = [] }, robin with { Amr = ["pwd"], Acr = "urn:example:one" }, robin with { Amr = ["otpx", "OTP"] } })
        {
            desk.Provider.Visitor = weak;
            Assert.Equal("/", await desk.EnterAsync(browser));
            Assert.Equal("/second-factor?returnUrl=%2Fadmin%2Fmodules", await AskAsync(browser, "/admin/modules"));
        }

        var phone = await Phone.SetUpAsync(browser, desk.Platform);
        Assert.Null(await AskAsync(browser, "/admin/modules"));

        Assert.Equal("/", await desk.EnterAsync(browser));
        Assert.Equal("/sign-in/code?returnUrl=%2Fadmin%2Fmodules", await AskAsync(browser, "/admin/modules"));
        await browser.FillAsync("/sign-in/code", ("Input.Code", phone.ShowsNext()));
        Assert.Null(await AskAsync(browser, "/admin/modules"));

        desk.Provider.Visitor = robin with { Amr = [], Acr = "urn:example:two" };
        Assert.Equal("/", await desk.EnterAsync(browser));
        Assert.Null(await AskAsync(browser, "/admin/modules"));
        Assert.Equal("urn:example:two", desk.Provider.Asked?.AcrValues);
    }

    [Fact]
    public async Task Without_values_to_go_by_no_provider_vouches()
    {
        await using var desk = await Desk.OpenAsync(DatabaseEngine.Sqlite, ("singleSignOn:amr", null), ("singleSignOn:acr", null));
        await desk.LinkAsync(Email, "robin");
        using var browser = desk.Browser();

        await desk.EnterAsync(browser);

        Assert.StartsWith("/second-factor", await AskAsync(browser, "/admin/modules"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_asks_for_a_fresh_proof_takes_it_from_the_provider_and_what_was_typed_waits()
    {
        await using var desk = await Desk.OpenAsync(DatabaseEngine.Sqlite);
        var robin = await desk.LinkAsync(Email, "robin");
        await desk.LinkAsync("other@council.example.org", "other");
        using var browser = desk.Browser();
        foreach (var (at, asks) in new[] { (-3600, true), (-590, false), (+3600, false) })
        {
            // to be let in again without being asked is no proof
            desk.Provider.Visitor = robin with { At = desk.Platform.Clock.GetUtcNow().AddSeconds(at) };
            await desk.EnterAsync(browser);
            Assert.True(asks == (await AskAsync(browser, "/second-factor") is not null), $"{at}");
        }

        Phone? phone = null;
        desk.Platform.Clock.Advance(TimeSpan.FromMinutes(10));

        // a page: there and back
        Assert.Equal("/confirm?returnUrl=%2Fsecond-factor", await AskAsync(browser, "/second-factor"));
        var confirm = Parse((await browser.SendAsync(HttpMethod.Get, "/confirm?returnUrl=%2Fsecond-factor")).Html);
        var way = confirm.QuerySelector("main a[role=button]")!.GetAttribute("href")!;
        foreach (var (name, visitor) in new[]
        {
            ("long ago", robin with { At = desk.Platform.Clock.GetUtcNow().AddMinutes(-9) }),
            ("somebody else", new Visitor("other") { At = desk.Platform.Clock.GetUtcNow() }),
            ("a stranger", new Visitor("stranger") { At = desk.Platform.Clock.GetUtcNow() }),
            ("no second factor", robin with { Amr = ["pwd"], At = desk.Platform.Clock.GetUtcNow() }),
        })
        {
            desk.Provider.Visitor = visitor;
            Assert.True(await GoAsync(desk, browser, way) == NotFresh, name);
            Assert.Equal("/confirm?returnUrl=%2Fsecond-factor", await AskAsync(browser, "/second-factor"));
        }

        desk.Provider.Visitor = robin with { At = desk.Platform.Clock.GetUtcNow() };
        Assert.Equal("/second-factor", await GoAsync(desk, browser, way));
        Assert.Equal(("login", 0L), (desk.Provider.Asked?.Prompt, desk.Provider.Asked?.MaxAge));
        var form = Parse((await browser.SendAsync(HttpMethod.Get, "/second-factor")).Html);

        // a form: it waits in its tab, and its way to the provider opens another
        desk.Platform.Clock.Advance(TimeSpan.FromMinutes(10));
        phone = new Phone(desk.Platform, form);
        var sent = await SendAsync(browser, form, "/second-factor", ("Input.Code", phone.Shows));
        Assert.Equal("Confirm that it is you", sent.QuerySelector("h1")?.TextContent);
        var early = await SendAsync(browser, sent, "/second-factor");
        Assert.Contains("You have not confirmed", early.QuerySelector(".govuk-error-summary")?.TextContent, StringComparison.Ordinal);
        desk.Provider.Visitor = robin with { At = desk.Platform.Clock.GetUtcNow() };
        Assert.Equal("/confirm/done", await GoAsync(desk, browser, early.QuerySelector("main a[target=_blank]")!.GetAttribute("href")!));
        await SendAsync(browser, early, "/second-factor");
        Assert.Single(await desk.Platform.RowsAsync<string>(FactorTestSql.Secrets));

        // from now on their own code is the proof
        Assert.Equal(NotFresh, await GoAsync(desk, browser, way));
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_opens_nothing()
    {
        await using var desk = await Desk.OpenAsync(DatabaseEngine.Sqlite);
        await desk.LinkAsync(Email, "robin");
        using var browser = desk.Browser();
        var answer = await desk.FetchAsync(browser);
        desk.Platform.Clock.Advance(TimeSpan.FromMinutes(15));

        Assert.Equal("/sign-in/refused?why=NotTrusted", await Desk.BringAsync(browser, answer));

        // what was used up is kept no longer than it could be sent again
        Assert.Single(await desk.Platform.RowsAsync<string>(IdentityTestSql.Answers));
        desk.Platform.Clock.Advance(TimeSpan.FromMinutes(15));
        await desk.Platform.InScopeAsync(async scope => { await Sweep.ExpiredSessionsAsync(scope); return true; });
        Assert.Empty(await desk.Platform.RowsAsync<string>(IdentityTestSql.Answers));
    }

    private static async Task<string?> AskAsync(RealAreaVisitor browser, string path) =>
        (await browser.SendAsync(HttpMethod.Get, path)).Answer.Headers.Location?.ToString();

    // the answer is a page that leads on by itself
    private static async Task<string?> GoAsync(Desk desk, RealAreaVisitor browser, string way)
    {
        var (answer, html) = await browser.SendAsync(HttpMethod.Get, await desk.FetchAsync(browser, way));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Parse(html).QuerySelector("meta[http-equiv=refresh]")?.GetAttribute("content")?.Split("url=")[1];
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> SendAsync(RealAreaVisitor browser, AngleSharp.Dom.IParentNode page, string path, params (string Name, string Value)[] typed)
    {
        var hidden = page.QuerySelectorAll("main form input[type=hidden]").Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value") ?? ""));
        return Parse((await browser.SendAsync(HttpMethod.Post, path, hidden.Concat(typed).ToDictionary())).Html);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
