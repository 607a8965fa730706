using System.Text.Json.Nodes;
using Host.Tests.SignIn;

namespace Host.Tests.SingleSignOn;

/// <summary>Answers of a provider, or of somebody who pretends to be one, that open nothing; each would be let in if it were as it should be.</summary>
public sealed class AnswerTests(Desk desk) : IClassFixture<Desk>, IAsyncLifetime
{
    private const string NotTrusted = "/sign-in/refused?why=NotTrusted";

    private Provider Provider => desk.Provider;

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    public async ValueTask InitializeAsync()
    {
        Provider.Lie = null;
        await desk.LinkAsync("robin@council.example.org", "robin");
    }

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task Tokens_that_are_not_what_they_should_be_open_nothing()
    {
        var forge = Provider.Forge;
        Assert.Equal("/", await AnswerAsync(null));
        // the forge itself is no cause: what it writes without a lie is taken
        Assert.Equal("/", await AnswerAsync(forge.Signed));
        foreach (var (name, lie) in new (string, Func<JsonObject, string>)[]
        {
            ("another nonce", forge.With("nonce", "not the one that was asked for")),
            ("no nonce", forge.With("nonce", null)),
            ("another issuer", forge.With("iss", "https://login.elsewhere.example/")),
            ("another audience", forge.With("aud", "another service")),
            ("signed by nobody", Forge.Unsigned),
            ("signed by the client's secret", Forge.BySecret),
            ("signed by the public key", forge.ByThePublicKey),
            ("signed by another key", Forge.ByAnotherKey),
            ("changed after signing", forge.ChangedAfterSigning),
            ("expired", forge.With("exp", Now - 600)),
            ("without an end", forge.With("exp", null)),
            ("not valid yet", forge.With("nbf", Now + 600)),
            ("about nobody", forge.With("sub", null)),
        })
        {
            await RefusedAsync(name, () => AnswerAsync(lie));
        }
    }

    [Fact]
    public async Task An_answer_without_the_state_of_this_browser_opens_nothing()
    {
        using var mine = desk.Browser();
        using var theirs = desk.Browser();
        await RefusedAsync("of another browser", async () => await Desk.BringAsync(mine, await desk.FetchAsync(theirs)));
        await RefusedAsync("a state that was changed", async () => await Desk.BringAsync(mine, (await desk.FetchAsync(mine)).Replace("state=", "state=A", StringComparison.Ordinal)));
        await RefusedAsync("no state", async () => await Desk.BringAsync(mine, With(await desk.FetchAsync(mine), "state", null)));
    }

    [Fact]
    public async Task A_code_that_was_asked_for_with_another_challenge_opens_nothing()
    {
        using var browser = desk.Browser();
        await RefusedAsync("PKCE", async () => await Desk.BringAsync(browser, await desk.FetchAsync(browser, onTheWay: to => With(to, "code_challenge", new string('A', 43)))));
        Assert.Equal("S256", Provider.Asked?.CodeChallengeMethod);
        // the code of one sign-in sent with the state of another
        var (first, second) = (await desk.FetchAsync(browser), await desk.FetchAsync(browser));
        var code = System.Web.HttpUtility.ParseQueryString(first.Split('?')[1])["code"];
        await RefusedAsync("a code of another sign-in", () => Desk.BringAsync(browser, With(second, "code", code)));
    }

    [Theory]
    [InlineData("https://login.elsewhere.example/")]
    [InlineData(null)]
    public async Task An_answer_that_does_not_name_its_issuer_opens_nothing(string? issuer)
    {
        using var browser = desk.Browser();
        await RefusedAsync($"iss={issuer}", async () => await Desk.BringAsync(browser, With(await desk.FetchAsync(browser), "iss", issuer)));
    }

    [Fact]
    public async Task An_answer_opens_one_door_only_even_with_every_cookie_of_the_browser()
    {
        using var browser = desk.Browser();
        var answer = await desk.FetchAsync(browser);
        using var copy = browser.Copy();

        Assert.Equal("/", await Desk.BringAsync(browser, answer));
        await RefusedAsync("again", () => Desk.BringAsync(browser, answer));
        await RefusedAsync("from a copy", () => Desk.BringAsync(copy, answer));
    }

    [Fact]
    public async Task Whoever_says_no_at_the_provider_reads_that_nothing_changed_and_their_name_is_nowhere()
    {
        Provider.Visitor = Provider.Visitor with { Declines = true };
        using var browser = desk.Browser();

        Assert.Equal("/sign-in/refused?why=Declined", await desk.EnterAsync(browser));
        var (_, html) = await browser.SendAsync(HttpMethod.Get, "/sign-in/refused?why=Declined");
        Assert.Contains("You were not signed in", html, StringComparison.Ordinal);
        Assert.DoesNotContain("said no", html, StringComparison.Ordinal);
    }

    private async Task<string> AnswerAsync(Func<JsonObject, string>? lie)
    {
        Provider.Lie = lie;
        using var browser = desk.Browser();
        return await desk.EnterAsync(browser);
    }

    private async Task RefusedAsync(string name, Func<Task<string>> act)
    {
        var before = await desk.Platform.RowsAsync<string>(AccountSql.Sessions);
        var led = await act();
        Assert.True(led == NotTrusted, $"{name}: {led}");
        Assert.Equal(before, await desk.Platform.RowsAsync<string>(AccountSql.Sessions));
        var (_, page) = await desk.Area.SendAsync(HttpMethod.Get, led);
        Assert.Contains("You could not be signed in", page, StringComparison.Ordinal);
        Assert.Contains("Start again", page, StringComparison.Ordinal);
    }

    private static string With(string address, string name, string? value)
    {
        var (path, query) = (address.Split('?')[0], System.Web.HttpUtility.ParseQueryString(address.Split('?')[1]));
        query.Remove(name);
        if (value is not null) query[name] = value;
        return $"{path}?{query}";
    }
}
