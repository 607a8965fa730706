using Navigator.Barriers;
using Navigator.Barriers.Settling;
using Navigator.Barriers.Steps;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using static Navigator.Tests.Barriers.BarrierScene;

namespace Navigator.Tests.Barriers;

/// <summary>What was written down wrongly, or later than it was.</summary>
public sealed class PuttingRightTests
{
    [Theory, EveryEngine]
    public async Task What_came_of_it_can_be_put_right_and_the_timeline_says_so(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();
        var open = await RaiseAsync(browser, person);
        Assert.Null(open.Document.QuerySelector($"a[href^='/navigator/barriers/settling/put-right']"));
        var settled = await SettleAsync(browser, open, nameof(Outcome.None), ("Input.Reason", nameof(StopReason.AnotherWay)));
        scene.Platform.Clock.Advance(TimeSpan.FromDays(3));
        using var later = await scene.NavigatorAsync();
        var form = await later.OpenAsync(settled.LinkTo("Put this right"));
        Assert.Equal("They said yes", form.Document.QuerySelector("main textarea")!.TextContent.Trim());

        var right = await later.SubmitAsync(form, new Dictionary<string, string?> { ["Input.Outcome"] = nameof(Outcome.Agreement), ["Input.Proof"] = "Minutes of May", ["Input.Reach"] = "30" });

        Assert.Contains("What came of it Repeatable agreement 23 November They said yes Written down in: Minutes of May It helps 30, as far as we know.", right.Text, StringComparison.Ordinal);
        var row = await RowAsync(scene, person, IdOf(settled));
        Assert.Equal((BarrierState.Settled, StopReason.Solved, Outcome.Agreement, (int?)30), (row.State, row.StopReason, row.Outcome, row.Reach));
        Assert.Contains("What came of asking a service was put right. A service agreed to a way that can be used again", (await later.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Of_two_who_put_it_right_the_second_sees_what_stands_now(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var nadia = await scene.NavigatorAsync();
        using var lee = await scene.LeadAsync();
        var settled = await SettleAsync(nadia, await RaiseAsync(nadia, person), nameof(Outcome.Flex));
        var (mine, theirs) = (await nadia.OpenAsync(settled.LinkTo("Put this right")), await lee.OpenAsync(settled.LinkTo("Put this right")));
        await nadia.SubmitAsync(mine, new Dictionary<string, string?> { ["Input.Words"] = "Nadia's words" });

        var late = await lee.SubmitAsync(theirs, new Dictionary<string, string?> { ["Input.Words"] = "Lee's words" });

        Assert.Contains("Somebody else changed this while you were typing.", late.Text, StringComparison.Ordinal);
        Assert.Equal("Nadia's words", (await RowAsync(scene, person, IdOf(settled))).OutcomeWords);
    }

    [Theory, EveryEngine]
    public async Task A_barrier_may_have_come_up_on_an_earlier_day_of_support_and_on_no_other(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();

        var barrier = await RaiseAsync(browser, person, Date("RaisedOn", scene.Today.AddDays(-30)));
        var row = await RowAsync(scene, person, IdOf(barrier));
        Assert.Equal((scene.Today.AddDays(-30), new DateOnly(2026, 11, 25)), (row.RaisedOn, row.DueOn));
        Assert.Equal(scene.Today, (await StepsAsync(scene, person, row.BarrierId)).Single().StartedOn);

        Assert.Contains("Support of your team began on 24 October. Choose that day or a later one.", (await RaiseAsync(browser, person, Date("RaisedOn", scene.Today.AddDays(-31)))).Text, StringComparison.Ordinal);
        var ahead = await RaiseAsync(browser, person, Date("RaisedOn", scene.Today.AddDays(1)));
        Assert.Contains("Choose today or an earlier day.", ahead.Text, StringComparison.Ordinal);
        Assert.Equal("Sent away twice", ahead.Document.QuerySelector("main textarea")!.TextContent.Trim());
    }

    [Theory, EveryEngine]
    public async Task A_barrier_that_begins_on_a_formal_step_says_which_way(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();

        Assert.Contains("Choose which formal way it is.", (await RaiseAsync(browser, person, ("Rung", nameof(Rung.Formal)))).Text, StringComparison.Ordinal);
        var barrier = await RaiseAsync(browser, person, ("Rung", nameof(Rung.Formal)), ("Route", nameof(Route.Ombudsman)));
        Assert.Equal(Route.Ombudsman, (await StepsAsync(scene, person, IdOf(barrier))).Single().Route);
        // which way it would be means nothing on another step
        Assert.Null((await StepsAsync(scene, person, IdOf(await RaiseAsync(browser, person, ("Route", nameof(Route.Ombudsman)))))).Single().Route);
    }

    [Theory, EveryEngine]
    public async Task Every_barrier_of_somebody_can_be_opened_page_by_page(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        for (var at = 0; at < 52; at++) await WriteAsync(scene, person, new($"Service {at:00}") { DueInDays = at });
        using var browser = await scene.NavigatorAsync();

        var (first, last) = (await browser.OpenAsync($"/navigator/barriers/for-person/{person}"), await browser.OpenAsync($"/navigator/barriers/for-person/{person}?at=2"));

        Assert.Equal((50, 2), (first.Document.QuerySelectorAll("main h3 a").Length, last.Document.QuerySelectorAll("main h3 a").Length));
        Assert.NotNull(first.Document.QuerySelector($"main a[href='/navigator/barriers/for-person/{person}?at=2']"));
    }
}
