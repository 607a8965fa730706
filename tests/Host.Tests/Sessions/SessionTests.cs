using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Host.Tests.SignIn;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Keys;
using Platform.Host.Sessions;
using Platform.Host.SignIn;

namespace Host.Tests.Sessions;

public sealed class SessionTests
{
    [Theory, EveryEngine]
    public async Task A_session_ends_after_half_an_hour_without_a_request(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var browser = await platform.EnterAsync();

        platform.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.True(await browser.IsInAsync());
        platform.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.True(await browser.IsInAsync());

        platform.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.False(await browser.IsInAsync());
    }

    [Theory, EveryEngine]
    public async Task A_session_ends_after_twelve_hours_however_busy_it_is(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var browser = await platform.EnterAsync();
        for (var quarters = 1; quarters < 48; quarters++)
        {
            platform.Clock.Advance(TimeSpan.FromMinutes(15));
            Assert.True(await browser.IsInAsync());
            if (quarters is 45 or 46) Assert.Equal(quarters == 46, (await browser.OpenAsync("/")).TextOf("#ends").Contains("12 hours after you signed in", StringComparison.Ordinal));
        }

        platform.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.False(await browser.IsInAsync());
    }

    [Theory, EveryEngine]
    public async Task A_session_is_read_in_one_statement_and_marked_at_most_once_a_minute(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var browser = await platform.EnterAsync();
        platform.Clock.Advance(TimeSpan.FromSeconds(61));
        platform.Sql.Clear();

        await browser.IsInAsync();
        await browser.IsInAsync();
        platform.Clock.Advance(TimeSpan.FromSeconds(59));
        await browser.IsInAsync();

        Assert.Equal(
            ["SessionSql.Find", "SessionSql.See", "SessionSql.Find", "SessionSql.Find"],
            platform.Sql.Runs.Select(run => run.Sql.Name).Where(name => name is "SessionSql.Find" or "SessionSql.See"));
    }

    [Theory, EveryEngine]
    public async Task A_worker_who_is_switched_off_is_out_at_the_next_request(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var browser = await platform.EnterAsync();
        using var other = await platform.EnterAsync("lead@demo.example");

        Assert.Equal(1, await platform.ChangeAsync(AccountSql.SwitchOff, new { email = Door.Navigator, now = platform.Clock.GetUtcNow().UtcDateTime }));

        Assert.False(await browser.IsInAsync());
        Assert.True(await other.IsInAsync());
        Assert.Null((await browser.TryAsync(Door.Navigator, TestPlatform.Password)).Location);
    }

    [Theory, EveryEngine]
    public async Task A_new_security_stamp_ends_every_session_of_the_worker(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var browser = await platform.EnterAsync();

        await platform.ChangeAsync(AccountSql.NewStamp, new { email = Door.Navigator });

        Assert.False(await browser.IsInAsync());
    }

    [Theory, EveryEngine]
    public async Task Signing_out_deletes_the_session_and_clears_what_the_browser_kept(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var browser = await platform.EnterAsync();
        var token = browser.Cookies.GetCookies(platform.Address)[SessionCookie.DemoName]!.Value;

        var answer = await browser.PostAsync(await browser.OpenAsync("/sign-out"), form: "main form[action='/sign-out']");

        Assert.Equal("/sign-in", answer.Location);
        Assert.Equal("\"cache\", \"storage\"", answer.Response.Headers.GetValues("Clear-Site-Data").Single());
        Assert.Contains("expires=Thu, 01 Jan 1970", answer.SetCookie(SessionCookie.DemoName), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await platform.RowsAsync<string>(AccountSql.Sessions));

        browser.Cookies.Add(platform.Address, new Cookie(SessionCookie.DemoName, token));
        Assert.False(await browser.IsInAsync());
    }

    [Theory, EveryEngine]
    public async Task Signing_in_again_takes_a_new_token_and_ends_the_old_one(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var browser = platform.Browser();
        var form = await browser.OpenAsync("/sign-in");
        var fields = new Dictionary<string, string?> { ["Input.Email"] = Door.Navigator, ["Input.Password"] = TestPlatform.Password };
        browser.Cookies.Add(platform.Address, new Cookie(SessionCookie.DemoName, "planted"));
        await browser.PostAsync(form, fields, Door.Form);
        var first = Assert.Single(await platform.RowsAsync<string>(AccountSql.Sessions));

        platform.Clock.Advance(TimeSpan.FromHours(1));
        await browser.TryAsync(Door.Navigator, TestPlatform.Password);

        Assert.NotEqual(Token.Hash("planted"), first);
        Assert.NotEqual(first, Assert.Single(await platform.RowsAsync<string>(AccountSql.Sessions)));
    }

    [Theory, EveryEngine]
    public async Task The_database_never_holds_the_token(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var browser = await platform.EnterAsync();
        var token = browser.Cookies.GetCookies(platform.Address)[SessionCookie.DemoName]!.Value;

        Assert.True(token.Length >= 43, "256 bits");
        Assert.Equal([Token.Hash(token)], await platform.RowsAsync<string>(AccountSql.Sessions));
    }

    [Theory, EveryEngine]
    public async Task A_second_host_accepts_the_cookies_of_the_first(DatabaseEngine engine)
    {
        await using var first = await TestPlatform.StartAsync(engine);
        await using var second = await TestPlatform.StartAsync(engine, new TestSetup { Database = first.Database, Clock = first.Clock });
        using var browser = first.Browser();
        var page = await browser.OpenAsync("/sign-in");
        var form = page.FieldsOf((IHtmlFormElement)page.Document.QuerySelector(Door.Form)!)
            .Where(field => !field.Key.StartsWith("Input.", StringComparison.Ordinal))
            .Append(new("Input.Email", Door.Navigator)).Append(new("Input.Password", TestPlatform.Password));

        using var elsewhere = second.Browser();
        elsewhere.Cookies.Add(browser.Cookies.GetAllCookies());
        var answer = await elsewhere.PostRawAsync("/sign-in", form);

        Assert.Equal("/", answer.Location);
        browser.Cookies.Add(elsewhere.Cookies.GetAllCookies());
        Assert.True(await browser.IsInAsync());
    }

    [Theory, EveryEngine]
    public async Task The_sweep_removes_what_has_ended_and_nothing_else(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var gone = await platform.EnterAsync();
        platform.Clock.Advance(TimeSpan.FromMinutes(20));
        using var here = await platform.EnterAsync("lead@demo.example");
        platform.Clock.Advance(TimeSpan.FromMinutes(11));

        await platform.InScopeAsync(async scope =>
        {
            await Sweep.ExpiredSessionsAsync(scope);
            return true;
        });

        Assert.Single(await platform.RowsAsync<string>(AccountSql.Sessions));
        Assert.True(await here.IsInAsync());
    }
}
