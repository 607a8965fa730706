using System.Net;
using Host.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.SecondFactors;

namespace Host.Tests.SecondFactors;

public sealed class CodeTests
{
    [Theory, EveryEngine]
    public async Task The_password_alone_opens_no_page_of_an_account_with_a_second_factor(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await ArmAsync(platform);
        using var browser = await platform.EnterAsync();

        foreach (var page in (await FoundPage.AllAsync(platform)).Where(page => !page.IsAnonymous && page.Parameters.Count == 0))
        {
            Assert.StartsWith("/sign-in/code?returnUrl=", (await browser.AskAsync($"{page}")).Location, StringComparison.Ordinal);
        }

        Assert.Equal("/sign-in/code", (await browser.AskAsync("/second-factor")).Location);
        Assert.False(await browser.IsInAsync());
    }

    [Theory, EveryEngine]
    public async Task The_code_opens_the_door_and_leads_to_the_page_that_was_asked_for(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var phone = await ArmAsync(platform);
        using var browser = await platform.EnterAsync();

        var asked = await browser.AskAsync("/people/search");
        var answer = await browser.PostAsync(await browser.OpenAsync(asked.Location!), Typed(phone.ShowsNext()));

        Assert.Equal("/people/search", answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.AskAsync("/people/search")).Status);
    }

    [Theory, EveryEngine]
    public async Task A_code_opens_one_door_only(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var phone = await ArmAsync(platform);
        using var first = await platform.EnterAsync();
        using var second = await platform.EnterAsync();
        var code = phone.ShowsNext();

        Assert.NotNull((await first.CodeAsync(code)).Location);
        var again = await second.CodeAsync(code);

        Assert.Null(again.Location);
        Assert.Contains("used before", again.Text, StringComparison.Ordinal);
        Assert.NotNull((await second.CodeAsync(phone.ShowsNext())).Location);
    }

    [Theory, EveryEngine]
    public async Task One_code_sent_many_times_at_once_is_taken_once(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var phone = await ArmAsync(platform);
        var (tries, worker, code) = (platform.Services.GetRequiredService<CodeTries>(), await WorkerAsync(platform), phone.ShowsNext());

        var taken = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => tries.TryAsync(worker, code)));

        Assert.Single(taken, one => one);
    }

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public async Task A_phone_may_be_half_a_minute_off(int seconds, bool opens)
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite);
        var phone = await ArmAsync(platform);
        platform.Clock.Advance(TimeSpan.FromMinutes(5));
        using var browser = await platform.EnterAsync();

        Assert.Equal(opens, (await browser.CodeAsync(phone.At(seconds))).Location is not null);
    }

    [Theory, EveryEngine]
    public async Task A_recovery_code_opens_the_door_once_however_it_is_typed(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var phone = await ArmAsync(platform);
        using var first = await platform.EnterAsync();
        using var second = await platform.EnterAsync();

        Assert.NotNull((await first.CodeAsync($" {phone.Codes[3].ToLowerInvariant().Replace('-', ' ')} ")).Location);
        Assert.Null((await second.CodeAsync(phone.Codes[3])).Location);
        Assert.Equal(9, (await platform.RowsAsync<string>(FactorTestSql.Hashes)).Count);
        Assert.NotNull((await second.CodeAsync(phone.Codes[4])).Location);
    }

    [Theory, EveryEngine]
    public async Task Five_wrong_codes_lock_it_for_fifteen_minutes_and_the_password_does_not_clear_the_count(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var phone = await ArmAsync(platform);
        for (var n = 0; n < 5; n++)
        {
            using var guesser = await platform.EnterAsync();
            Assert.Null((await guesser.CodeAsync("not it")).Location);
        }

        using var browser = await platform.EnterAsync();
        Assert.Null((await browser.CodeAsync(phone.ShowsNext())).Location);
        Assert.Null((await browser.CodeAsync(phone.Codes[0])).Location);
        platform.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.NotNull((await browser.CodeAsync(phone.Shows)).Location);
    }

    [Theory, EveryEngine]
    public async Task Whoever_owes_the_code_has_half_an_hour_for_it(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var phone = await ArmAsync(platform);
        using var browser = await platform.EnterAsync();
        var page = await browser.OpenAsync("/sign-in/code");

        platform.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Equal("/sign-in", (await browser.PostAsync(page, Typed(phone.Shows))).Location);
        Assert.False(await browser.IsInAsync());
    }

    [Theory, EveryEngine]
    public async Task The_session_takes_a_new_token_when_the_code_is_right(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var phone = await ArmAsync(platform);
        using var browser = await platform.EnterAsync();
        var before = await platform.RowsAsync<string>(AccountSql.Sessions);

        await browser.CodeAsync(phone.ShowsNext());

        Assert.Empty(before.Intersect(await platform.RowsAsync<string>(AccountSql.Sessions)));
    }

    [Theory, EveryEngine]
    public async Task A_second_factor_of_one_account_is_worth_nothing_in_another(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await ArmAsync(platform);
        var secret = Assert.Single(await platform.RowsAsync<string>(FactorTestSql.Secrets));

        var fault = Record.Exception(() => platform.Services.GetRequiredService<FactorSecrets>().Read(new FactorRow { WorkerId = Guid.Empty, Secret = secret }));

        Assert.IsType<System.Security.Cryptography.CryptographicException>(fault);
    }

    private static Dictionary<string, string?> Typed(string code) => new() { ["Input.Code"] = code };

    private static async Task<Phone> ArmAsync(TestPlatform platform)
    {
        using var browser = await platform.EnterAsync();
        var phone = await Phone.SetUpAsync(browser, platform);
        await browser.SubmitAsync(await browser.OpenAsync("/sign-out"), form: "main form[action='/sign-out']");
        return phone;
    }

    private static async Task<Guid> WorkerAsync(TestPlatform platform) =>
        Assert.Single(await platform.RowsAsync<Guid>(FactorTestSql.Worker, new { email = Door.Navigator }));
}
