using System.Net;
using AngleSharp.Dom;
using Host.Tests.SecondFactors;
using Host.Tests.SignIn;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Sessions;
using Platform.Host.SignIn;
using Platform.Sdk.Data;

namespace Host.Tests.Sessions;

public sealed class OwnSessionTests
{
    private const string Own = "/sessions";

    [Theory, EveryEngine]
    public async Task A_worker_sees_where_they_are_signed_in_and_nobody_elses(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var here = await platform.EnterAsync();
        platform.Clock.Advance(TimeSpan.FromMinutes(5));
        using var there = await platform.EnterAsync();
        using var other = await platform.EnterAsync("lead@demo.example");

        var page = await here.OpenAsync(Own);

        var cards = page.Document.QuerySelectorAll(".area-card").Select(card => card.TextContent).ToList();
        Assert.Equal(2, cards.Count);
        Assert.Contains("Since 23 November 2026 at 10:00am", Assert.Single(cards, card => card.Contains("– here", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(cards, card => card.Contains("Since 23 November 2026 at 10:05am", StringComparison.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task A_worker_signs_out_in_one_other_place(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var here = await platform.EnterAsync();
        using var second = await platform.EnterAsync();
        using var third = await platform.EnterAsync();

        var page = await here.OpenAsync(Own);
        var form = page.Document.QuerySelectorAll(".area-card form").Length;
        await here.SubmitAsync(page, form: ".area-card form");

        Assert.Equal(2, form);
        Assert.True(await here.IsInAsync());
        Assert.Equal(1, (await second.IsInAsync() ? 1 : 0) + (await third.IsInAsync() ? 1 : 0));
    }

    [Theory, EveryEngine]
    public async Task A_worker_signs_out_everywhere_but_here(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var here = await platform.EnterAsync();
        using var there = await platform.EnterAsync();
        using var other = await platform.EnterAsync("lead@demo.example");

        await here.SubmitAsync(await here.OpenAsync(Own), form: "main > form");

        Assert.Equal((true, false, true), (await here.IsInAsync(), await there.IsInAsync(), await other.IsInAsync()));
    }

    [Theory, EveryEngine]
    public async Task A_session_of_somebody_else_is_not_found_and_goes_on(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var other = await platform.EnterAsync("lead@demo.example");
        var theirs = Assert.Single(await platform.RowsAsync<Guid>(SessionIds));
        using var here = await platform.EnterAsync();

        var page = await here.OpenAsync(Own);
        var answers = new[]
        {
            await here.PostAsync(page, new Dictionary<string, string?> { ["Session"] = $"{theirs}" }, "main > form"),
            await here.PostAsync(await here.OpenAsync(Own), new Dictionary<string, string?> { ["Session"] = $"{Ids.New()}" }, "main > form"),
        };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NotFound, answer.Status));
        Assert.True(await other.IsInAsync());
    }

    [Theory, EveryEngine]
    public async Task Every_demo_account_may_see_its_own(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        foreach (var worker in DemoAccounts.Workers)
        {
            using var browser = await platform.EnterAsync(worker.Email);
            var home = await browser.OpenAsync(Own);
            Assert.Equal(HttpStatusCode.OK, home.Status);
            Assert.NotNull(home.Document.QuerySelector("header a[href='/sessions']"));
        }
    }

    [Theory, EveryEngine]
    public async Task The_page_says_how_one_signs_in_and_how_many_recovery_codes_are_left(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var browser = await platform.EnterAsync();
        Assert.Contains("Add an authenticator app", (await browser.OpenAsync(Own)).Text, StringComparison.Ordinal);

        await Phone.SetUpAsync(browser, platform);

        Assert.Contains("10 of 10 recovery codes left", (await browser.OpenAsync(Own)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Whoever_asks_to_stay_stays_and_the_page_warns_before_the_session_ends(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var browser = await platform.EnterAsync();
        var idle = (await browser.OpenAsync(Own)).Document.QuerySelector("#idle")!;
        var stay = idle.GetAttribute("data-stay")!;

        // the server counts from a mark that may be a minute old
        Assert.Equal($"{(SessionLife.Idle - SessionLife.Between).TotalMinutes:0}", idle.GetAttribute("data-minutes"));
        for (var n = 0; n < 3; n++)
        {
            platform.Clock.Advance(TimeSpan.FromMinutes(28));
            Assert.Equal(HttpStatusCode.NoContent, (await browser.AskAsync(stay)).Status);
        }

        platform.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.AskAsync(stay)).Status);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0", "Edge on a Windows computer")]
    [InlineData("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36", "Chrome on an Android phone")]
    [InlineData("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36", "Chrome on an Android tablet")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1", "Safari on an iPhone")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:143.0) Gecko/20100101 Firefox/143.0", "Firefox on a Mac")]
    [InlineData("", "A browser on a device we do not know")]
    [InlineData("<script>alert(1)</script>", "A browser on a device we do not know")]
    public void A_device_is_called_what_people_call_it(string userAgent, string words) => Assert.Equal(words, Device.Of(userAgent));

    private static readonly Sql SessionIds = new("select session_id from core_session");
}
