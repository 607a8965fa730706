using Host.Tests.Audit;
using Host.Tests.SecondFactors;
using Host.Tests.SignIn;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace Host.Tests.Passkeys;

/// <summary>A passkey as the second step of signing in and as a fresh proof, and every way to get past it that is known.</summary>
public sealed class PasskeyDoorTests
{
    private const string Confirm = "/confirm?returnUrl=%2Fsessions";

    [Theory, EveryEngine]
    public async Task A_passkey_opens_the_door_after_the_password_and_leads_to_the_page_that_was_asked_for(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var key = new Authenticator();
        await platform.ArmAsync(key);
        using var browser = await platform.EnterAsync();

        var sent = await browser.AskAsync("/people/search");
        Assert.Equal("/sign-in/passkey?returnUrl=%2Fpeople%2Fsearch", sent.Location);
        var page = await browser.OpenAsync(sent.Location!);
        var answer = await browser.PostAsync(page, PasskeyDesk.Used(key.Use(page.Asked(), platform.Origin())));

        Assert.Equal("/people/search", answer.Location);
        Assert.True(await browser.IsInAsync());
        Assert.Equal((1L, "internal"), (Assert.Single(await platform.RowsAsync<long>(PasskeyTestSql.Counts)), Assert.Single(await platform.RowsAsync<string>(PasskeyTestSql.Ways))));
        Assert.Contains("Last used", (await browser.OpenAsync(PasskeyDesk.Path)).Text, StringComparison.Ordinal);
        var desk = new AuditDesk(platform);
        Assert.Contains(await desk.EverythingAsync(), row => row is { Action: "factor-add", Detail: "a passkey", Email: Door.Navigator });
    }

    [Theory, EveryEngine]
    public async Task Nothing_but_the_accounts_own_passkey_used_for_this_question_on_this_page_opens_it(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var key = new Authenticator();
        using var strangers = new Authenticator();
        await platform.ArmAsync(key);
        using (var colleague = await platform.EnterAsync("lead@demo.example")) await colleague.AddAsync(platform, strangers);
        var origin = platform.Origin();
        var other = Convert.ToBase64String(new byte[32]).Replace('+', '-').Replace('/', '_').TrimEnd('=');
        (string What, Func<string, string> Answer)[] wrong =
        [
            ("another challenge", asked => key.Use(asked, origin, challenge: other)),
            ("another site's page", asked => key.Use(asked, "https://evil.example")),
            ("another port", asked => key.Use(asked, "http://127.0.0.1:1")),
            ("https for http", asked => key.Use(asked, origin.Replace("http://", "https://", StringComparison.Ordinal))),
            ("a passkey of another site", asked => key.Use(asked, origin, site: "evil.example")),
            ("nobody verified", asked => key.Use(asked, origin, verified: false)),
            ("an answer to making one", asked => key.Use(asked, origin, type: "webauthn.create")),
            ("changed after it was signed", asked => key.Use(asked, origin, spoilt: true)),
            ("a colleague's passkey", asked => strangers.Use(asked, origin)),
            ("a colleague's key under the own name", asked => strangers.Use(asked, origin, id: key.Id)),
            ("no JSON", _ => "{"),
            ("nothing signed", _ => "{}"),
            ("far too long", asked => key.Use(asked, origin) + new string(' ', 30_000)),
        ];
        foreach (var (what, answer) in wrong)
        {
            using var browser = await platform.EnterAsync();
            var page = await browser.ShowAsync(answer);
            Assert.True(page.Location is null && page.Text.Contains("was not accepted", StringComparison.Ordinal), what);
            Assert.False(await browser.IsInAsync(), what);
            platform.Clock.Advance(TimeSpan.FromMinutes(15));
        }

        using var owner = await platform.EnterAsync();
        Assert.Equal("/", (await owner.ShowAsync(asked => key.Use(asked, origin))).Location);
    }

    [Theory, EveryEngine]
    public async Task A_question_of_one_session_is_not_answered_in_another_nor_after_ten_minutes(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var key = new Authenticator();
        await platform.ArmAsync(key);
        using var first = await platform.EnterAsync();
        using var second = await platform.EnterAsync();
        var (asked, own) = (await first.OpenAsync("/sign-in/passkey"), await second.OpenAsync("/sign-in/passkey"));
        var stolen = PasskeyDesk.Used(key.Use(asked.Asked(), platform.Origin()));
        stolen["Passkey.Challenge"] = asked.Document.QuerySelector("[name='Passkey.Challenge']")!.GetAttribute("value");

        Assert.Null((await second.PostAsync(own, stolen)).Location);
        platform.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Null((await first.PostAsync(asked, PasskeyDesk.Used(key.Use(asked.Asked(), platform.Origin())))).Location);
        Assert.Equal("/", (await first.ShowAsync(one => key.Use(one, platform.Origin()))).Location);
    }

    [Theory, EveryEngine]
    public async Task One_answer_proves_once_even_from_a_passkey_that_does_not_count(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var key = new Authenticator { Counts = false };
        await platform.ArmAsync(key);
        using var browser = await platform.EnterAsync();
        await browser.ShowAsync(asked => key.Use(asked, platform.Origin()));
        platform.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("/confirm?returnUrl=%2Fsecond-factor%2Fpasskeys", (await browser.AskAsync(PasskeyDesk.Path)).Location);

        var question = await browser.OpenAsync(Confirm);
        var answer = PasskeyDesk.Proved(key.Use(question.Asked(), platform.Origin()));
        Assert.Equal("/sessions", (await browser.PostAsync(question, answer)).Location);
        Assert.Equal(PasskeyDesk.Path, (await browser.AskAsync(PasskeyDesk.Path)).Path);
        answer["form_id"] = $"{Ids.New()}";
        var again = await browser.PostAsync(question, answer);

        Assert.Null(again.Location);
        Assert.Contains("used before", again.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_count_that_does_not_go_on_is_refused(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var key = new Authenticator { Count = 40 };
        await platform.ArmAsync(key);
        using var browser = await platform.EnterAsync();

        key.Count = 38;
        Assert.Null((await browser.ShowAsync(asked => key.Use(asked, platform.Origin()))).Location);
        Assert.Null((await browser.ShowAsync(asked => key.Use(asked, platform.Origin()))).Location);
        Assert.Equal("/", (await browser.ShowAsync(asked => key.Use(asked, platform.Origin()))).Location);
    }

    [Theory, EveryEngine]
    public async Task Wrong_passkeys_and_wrong_codes_share_one_count(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var key = new Authenticator();
        await platform.ArmAsync(key);
        using var browser = await platform.EnterAsync();
        for (var n = 0; n < 3; n++) await browser.ShowAsync(_ => "{}");
        for (var n = 0; n < 2; n++) await browser.CodeAsync("123456");

        Assert.Null((await browser.ShowAsync(asked => key.Use(asked, platform.Origin()))).Location);
        platform.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("/", (await browser.ShowAsync(asked => key.Use(asked, platform.Origin()))).Location);
    }

    [Theory, EveryEngine]
    public async Task A_recovery_code_opens_the_door_for_somebody_whose_only_second_factor_is_a_passkey(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var key = new Authenticator();
        using var browser = await platform.EnterAsync();
        var page = await browser.OpenAsync(PasskeyDesk.Path);
        var codes = page.Document.QuerySelectorAll("#codes li").Select(one => one.TextContent).ToList();
        await browser.PostAsync(page, PasskeyDesk.Made(key.Make(page.Asked(), platform.Origin()), "Work phone"), "#add");
        Assert.Equal(10, (await platform.RowsAsync<string>(FactorTestSql.Hashes)).Count);

        using var elsewhere = await platform.EnterAsync();
        Assert.Equal("/", (await elsewhere.CodeAsync(codes[0])).Location);
        Assert.Contains("9 of 10 recovery codes left", (await elsewhere.OpenAsync("/sessions")).Text, StringComparison.Ordinal);
    }
}
