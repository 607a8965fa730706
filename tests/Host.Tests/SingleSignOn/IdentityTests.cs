using System.Net;
using Host.Tests.Audit;
using Host.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Host.Audit.WrongTries;
using Platform.Sdk.Data;

namespace Host.Tests.SingleSignOn;

/// <summary>Whose account an identity of the provider opens. No account is made or opened without an invitation.</summary>
public sealed class IdentityTests(Desk desk) : IClassFixture<Desk>
{
    private const string NotInvited = "/sign-in/refused?why=NotInvited";
    private const string Password = "violet kettle harbour";

    [Theory, EveryEngine]
    public async Task An_invitation_accepted_with_the_provider_makes_an_account_that_it_alone_opens(DatabaseEngine engine)
    {
        await using var own = await Desk.OpenAsync(engine);
        const string Email = "robin@council.example.org";
        var link = await own.Area.InviteAsync(Email);
        using var browser = own.Browser();
        Assert.Contains("Accept with Exampleton", (await browser.SendAsync(HttpMethod.Get, link)).Html, StringComparison.Ordinal);
        own.Provider.Visitor = new Visitor("robin") { Email = Email };

        Assert.Equal("/", await own.EnterAsync(browser, Desk.Accepting(link)));

        Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(HttpMethod.Get, "/admin/modules")).Answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.SendAsync(HttpMethod.Get, link)).Answer.StatusCode);
        using var next = own.Browser();
        Assert.Equal("/people/search", await own.EnterAsync(next, "/sign-in/with?returnUrl=/people/search"));
        Assert.Equal("/", await own.EnterAsync(next, "/sign-in/with?returnUrl=https://evil.example/"));
        Assert.Equal([null], await own.Platform.RowsAsync<string?>(AccountSql.Hash, new { email = Email }));

        // switched off, they are out at the next request, and stay out
        await own.Platform.ChangeAsync(AccountSql.SwitchOff, new { email = Email, now = own.Platform.Clock.GetUtcNow().UtcDateTime });
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SendAsync(HttpMethod.Get, "/admin/modules")).Answer.StatusCode);
        Assert.Equal(NotInvited, await own.EnterAsync(next));
    }

    [Fact]
    public async Task Whoever_was_not_invited_is_told_the_same_whoever_they_are()
    {
        await desk.LinkAsync("known@council.example.org", "known");
        await desk.LinkAsync("gone@council.example.org", "gone");
        await desk.LinkAsync("invented@council.example.org", "invented");
        await desk.Platform.ChangeAsync(IdentityTestSql.MakeDemo, new { email = "invented@council.example.org", key = "NAVIGATOR@DEMO.EXAMPLE" });
        await desk.Platform.ChangeAsync(AccountSql.SwitchOff, new { email = "gone@council.example.org", now = desk.Platform.Clock.GetUtcNow().UtcDateTime });
        var before = await desk.Platform.RowsAsync<string>(AccountSql.Sessions);
        await desk.Area.InviteAsync("waiting@council.example.org");
        // what was tried before is over: so many tries in a quarter of an hour have a row each
        desk.Platform.Clock.Advance(TimeSpan.FromMinutes(16));
        await desk.Platform.InServicesAsync(async services =>
        {
            await services.GetRequiredService<TryCounts>().SumUpAsync(services.GetRequiredService<IDatabase>());
            return true;
        });
        var refused = await desk.Platform.RowsAsync<string>(KeptSql.Refused);
        foreach (var visitor in new Visitor[]
        {
            new("a stranger") { Email = "stranger@council.example.org" },
            new("nobody's address"),
            new("gone") { Email = "gone@council.example.org" },
            new("another with a known address") { Email = "known@council.example.org" },
            new("not verified") { Email = "waiting@council.example.org", IsVerified = false },
            new("looks like it") { Email = "waıting@council.example.org" },
            new("invented") { Email = "navigator@demo.example" },
        })
        {
            desk.Provider.Visitor = visitor;
            using var browser = desk.Browser();
            var led = await desk.EnterAsync(browser);
            Assert.True(led == NotInvited, $"{visitor}: {led}");
        }

        Assert.Equal(before, await desk.Platform.RowsAsync<string>(AccountSql.Sessions));
        var now = (await desk.Platform.RowsAsync<string>(KeptSql.Refused)).ToList();
        foreach (var one in refused) now.Remove(one);
        Assert.Equal(["gone@council.example.org", "invented@council.example.org", "nobody", "nobody", "nobody", "nobody", "nobody"], now.Order(StringComparer.Ordinal));
        Assert.Contains("Ask the administrator of your area for an invitation", (await desk.Area.SendAsync(HttpMethod.Get, NotInvited)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verified_address_opens_an_account_that_was_never_linked_and_no_second_identity_does()
    {
        const string Email = "local@council.example.org";
        await desk.Area.FillAsync(await desk.Area.InviteAsync(Email), ("Input.Name", "Robin Local"), ("Input.Password", Password));
        using var browser = desk.Browser();
        desk.Provider.Visitor = new Visitor("local one") { Email = "Local@Council.example.org" };
        Assert.Equal("/", await desk.EnterAsync(browser));

        desk.Provider.Visitor = new Visitor("local two") { Email = Email };
        Assert.Equal(NotInvited, await desk.EnterAsync(browser));
        Assert.Equal(["identity-link", "worker-join"], (await desk.Platform.RowsAsync<string>(KeptSql.Of, new { email = Email })).Where(action => action is "worker-join" or "identity-link").Order(StringComparer.Ordinal));
        // the password opens it still
        using var another = desk.Browser();
        var (right, _) = await another.FillAsync("/sign-in", ("Input.Email", Email), ("Input.Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
    }

    [Fact]
    public async Task Of_two_identities_that_come_at_once_with_one_address_only_one_gets_the_account()
    {
        const string Email = "race@council.example.org";
        await desk.Area.FillAsync(await desk.Area.InviteAsync(Email), ("Input.Name", "Robin Race"), ("Input.Password", Password));
        var browsers = Enumerable.Range(0, 4).Select(_ => desk.Browser()).ToList();
        var answers = new List<string>();
        foreach (var (n, browser) in browsers.Index())
        {
            desk.Provider.Visitor = new Visitor($"race {n}") { Email = Email };
            answers.Add(await desk.FetchAsync(browser));
        }

        // each code is for one identity, whoever is before the provider when it is changed for a token
        var led = await Task.WhenAll(browsers.Zip(answers, Desk.BringAsync));

        Assert.Equal([NotInvited, NotInvited, NotInvited, "/"], led.Order().Reverse());
        browsers.ForEach(browser => browser.Dispose());
    }

    [Fact]
    public async Task A_verified_address_accepts_an_invitation_that_waits()
    {
        await desk.Area.InviteAsync("waits@council.example.org");
        desk.Provider.Visitor = new Visitor("waits") { Email = "waits@council.example.org" };
        using var browser = desk.Browser();

        Assert.Equal("/", await desk.EnterAsync(browser));
        Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(HttpMethod.Get, "/admin/modules")).Answer.StatusCode);
    }

    [Fact]
    public async Task An_invitation_is_not_accepted_by_somebody_with_another_address_and_stays_open()
    {
        var link = await desk.Area.InviteAsync("meant@council.example.org");
        desk.Provider.Visitor = new Visitor("not meant") { Email = "other@council.example.org" };
        using var browser = desk.Browser();
        Assert.Equal(NotInvited, await desk.EnterAsync(browser, Desk.Accepting(link)));
        Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(HttpMethod.Get, link)).Answer.StatusCode);

        // nor by somebody who has an account of their own
        await desk.LinkAsync("has@council.example.org", "has one");
        desk.Provider.Visitor = new Visitor("has one");
        Assert.Equal(NotInvited, await desk.EnterAsync(browser, Desk.Accepting(link)));

        // a provider that names no address is believed who follows the link
        desk.Provider.Visitor = new Visitor("meant");
        Assert.Equal("/", await desk.EnterAsync(browser, Desk.Accepting(link)));
    }

    [Fact]
    public async Task A_new_invitation_moves_the_account_to_another_identity()
    {
        var old = await desk.LinkAsync("moves@council.example.org", "moves, old");
        using var before = desk.Browser();
        Assert.Equal("/", await desk.EnterAsync(before));
        await desk.LinkAsync("moves@council.example.org", "moves, new");
        Assert.Equal(HttpStatusCode.Redirect, (await before.SendAsync(HttpMethod.Get, "/admin/modules")).Answer.StatusCode);

        using var browser = desk.Browser();
        desk.Provider.Visitor = old;
        Assert.Equal(NotInvited, await desk.EnterAsync(browser));

        // and one that is accepted with a password takes it from every identity, until its address is verified again
        await desk.Area.FillAsync(await desk.Area.InviteAsync("moves@council.example.org"), ("Input.Name", "Robin Moves"), ("Input.Password", Password));
        desk.Provider.Visitor = new Visitor("moves, new");
        Assert.Equal(NotInvited, await desk.EnterAsync(browser));
    }
}
