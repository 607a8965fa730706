using System.Net;
using AngleSharp.Html.Parser;
using Host.Tests.Audit;
using Host.Tests.SecondFactors;
using Host.Tests.SignIn;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Passkeys;

namespace Host.Tests.Passkeys;

/// <summary>Passkeys are added, listed and taken away by their owner alone, and nobody who needs one is left without.</summary>
public sealed class PasskeyKeepingTests
{
    private const string Email = "robin@council.example.org";

    [Theory, EveryEngine]
    public async Task One_that_was_removed_opens_nothing_and_the_others_still_do(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var kept = new Authenticator();
        using var lost = new Authenticator();
        using var browser = await platform.EnterAsync();
        using var elsewhere = await platform.EnterAsync();
        await browser.AddAsync(platform, kept, "Desk");
        await browser.AddAsync(platform, lost, "Lost phone");
        Assert.False(await elsewhere.IsInAsync());
        Assert.Equal(["Desk", "Lost phone"], await platform.RowsAsync<string>(PasskeyTestSql.Names));

        Assert.NotNull((await browser.RemoveAsync("Lost phone")).Location);

        Assert.True(await browser.IsInAsync());
        Assert.Equal(["Desk"], await platform.RowsAsync<string>(PasskeyTestSql.Names));
        Assert.Equal(1, Assert.Single(await platform.RowsAsync<int>(PasskeyTestSql.Factors)));
        using var thief = await platform.EnterAsync();
        Assert.Null((await thief.ShowAsync(asked => lost.Use(asked, platform.Origin()))).Location);
        Assert.Equal("/", (await thief.ShowAsync(asked => kept.Use(asked, platform.Origin()))).Location);
        var desk = new AuditDesk(platform);
        Assert.Contains(await desk.EverythingAsync(), row => row is { Action: "factor-remove", Email: Door.Navigator });
    }

    [Theory, EveryEngine]
    public async Task A_colleagues_passkey_cannot_be_removed_nor_one_key_serve_two_accounts(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var key = new Authenticator();
        using var own = new Authenticator();
        await platform.ArmAsync(key);
        var theirs = Assert.Single(await platform.RowsAsync<Guid>(PasskeyTestSql.Ids));
        using var browser = await platform.EnterAsync("lead@demo.example");
        Assert.Null((await browser.AddAsync(platform, key)).Location);
        await browser.AddAsync(platform, own, "Mine");

        var page = await browser.OpenAsync(PasskeyDesk.Path);
        var answer = await browser.PostAsync(page, new Dictionary<string, string?> { ["Remove"] = $"{theirs}" }, "form[action$='handler=Remove']");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(2, (await platform.RowsAsync<Guid>(PasskeyTestSql.Ids)).Count);
    }

    [Theory, EveryEngine]
    public async Task What_another_site_or_another_session_asked_for_is_not_added(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var key = new Authenticator();
        using var browser = await platform.EnterAsync();
        using var other = await platform.EnterAsync("lead@demo.example");
        var (page, foreign) = (await browser.OpenAsync(PasskeyDesk.Path), await other.OpenAsync(PasskeyDesk.Path));
        var planted = PasskeyDesk.Made(key.Make(foreign.Asked(), platform.Origin()), "Planted");
        planted["Passkey.Challenge"] = foreign.Document.QuerySelector("[name='Passkey.Challenge']")!.GetAttribute("value");

        var evil = await browser.PostAsync(page, PasskeyDesk.Made(key.Make(page.Asked(), "https://evil.example"), "Kept words"), "#add");
        Assert.Contains("could not be added", evil.Text, StringComparison.Ordinal);
        Assert.Equal("Kept words", evil.Document.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
        Assert.Null((await browser.PostAsync(page, planted, "#add")).Location);
        Assert.Contains("needs JavaScript", (await browser.PostAsync(page, PasskeyDesk.Made("", "None"), "#add")).Text, StringComparison.Ordinal);
        Assert.Empty(await platform.RowsAsync<Guid>(PasskeyTestSql.Ids));
    }

    [Theory, EveryEngine]
    public async Task In_a_demo_area_the_last_one_may_go_and_its_recovery_codes_with_it(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var key = new Authenticator();
        using var browser = await platform.EnterAsync();
        await browser.AddAsync(platform, key);

        Assert.NotNull((await browser.RemoveAsync("Work phone")).Location);

        Assert.Empty(await platform.RowsAsync<int>(PasskeyTestSql.Factors));
        Assert.Empty(await platform.RowsAsync<string>(FactorTestSql.Hashes));
        using var elsewhere = await platform.EnterAsync();
        Assert.True(await elsewhere.IsInAsync());
    }

    [Theory, EveryEngine]
    public async Task Another_app_leaves_the_passkeys_and_then_the_last_passkey_may_go(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var key = new Authenticator();
        using var browser = await platform.EnterAsync();
        await browser.AddAsync(platform, key);
        var phone = await Phone.SetUpAsync(browser, platform);
        Assert.Equal(1, Assert.Single(await platform.RowsAsync<int>(PasskeyTestSql.Factors)));

        Assert.NotNull((await browser.RemoveAsync("Work phone")).Location);

        using var elsewhere = await platform.EnterAsync();
        Assert.Equal("/sign-in/code", (await elsewhere.AskAsync("/sign-in/passkey")).Location);
        Assert.Equal("/", (await elsewhere.CodeAsync(phone.ShowsNext())).Location);
    }

    [Theory, EveryEngine]
    public async Task In_a_real_area_a_passkey_is_second_factor_enough_and_the_last_one_stays_until_a_new_invitation(DatabaseEngine engine)
    {
        using var area = new RealArea();
        await using var platform = await area.StartAsync(engine);
        using var key = new Authenticator();
        await area.FillAsync(await area.InviteAsync(Email), ("Input.Name", "Robin"), ("Input.Password", "violet kettle harbour"));
        var origin = platform.Origin().Replace("http://", "https://", StringComparison.Ordinal);

        var (added, html) = await area.FillAsync(PasskeyDesk.Path, page =>
            [("Passkey.Credential", key.Make(page.QuerySelector("[data-passkey]")!.GetAttribute("data-options")!, origin)), ("Input.Name", "Work phone")]);
        Assert.True(added.StatusCode == HttpStatusCode.Redirect, html);
        Assert.Equal(HttpStatusCode.OK, (await area.SendAsync(HttpMethod.Get, "/admin/modules")).Answer.StatusCode);

        var (kept, words) = await RemoveAsync(area, Assert.Single(await platform.RowsAsync<Guid>(PasskeyTestSql.Ids)));
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Contains("Without this passkey you could not sign in", words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await area.SendAsync(HttpMethod.Get, "/admin/modules")).Answer.StatusCode);

        using var elsewhere = new RealAreaVisitor(area);
        await elsewhere.FillAsync(await area.InviteAsync(Email), ("Input.Name", "Robin"), ("Input.Password", "amber ladder orchard"));
        Assert.Empty(await platform.RowsAsync<Guid>(PasskeyTestSql.Ids));
        Assert.StartsWith("/second-factor", (await elsewhere.SendAsync(HttpMethod.Get, "/")).Answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task There_are_ten_at_most(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var browser = await platform.EnterAsync();
        for (var n = 0; n < PasskeyKeeping.Most; n++)
        {
            using var key = new Authenticator();
            Assert.NotNull((await browser.AddAsync(platform, key, $"Key {n}")).Location);
        }

        using var more = new Authenticator();
        Assert.Contains("Remove one first", (await browser.AddAsync(platform, more)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("platform.council.example", "platform.council.example", true)]
    [InlineData("council.example", "platform.council.example", true)]
    [InlineData("council.example", "notcouncil.example", false)]
    [InlineData("platform.council.example", "evil.example", false)]
    [InlineData(null, "localhost", true)]
    public void The_domain_of_the_area_file_says_under_which_names_passkeys_work(string? domain, string host, bool covers) =>
        Assert.Equal(covers, new PasskeySection { Domain = domain }.Covers(host));

    private static async Task<(HttpResponseMessage Answer, string Html)> RemoveAsync(RealArea area, Guid passkey)
    {
        var (_, html) = await area.SendAsync(HttpMethod.Get, PasskeyDesk.Path);
        var form = new HtmlParser().ParseDocument(html).QuerySelector("form[action$='handler=Remove']")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").ToDictionary(one => one.GetAttribute("name")!, one => one.GetAttribute("value") ?? "");
        Assert.Equal($"{passkey}", fields["Remove"], ignoreCase: true);
        return await area.PostAsync(form.GetAttribute("action")!, fields);
    }
}
