using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Sdk.Record;

namespace Navigator.Tests;

public sealed class WayTests
{
    [Theory, EveryEngine]
    public async Task Another_way_is_shown_on_the_tab_on_the_timeline_and_in_My_day(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();

        var tab = await Scene.PlanAsync(browser, person, "Place", scene.Today.AddDays(2));

        Assert.Equal($"/navigator/ways/for-person/{person}", tab.Path);
        Assert.Contains("A different place, 25 November Tea at the drop-in", tab.Text, StringComparison.Ordinal);
        Assert.Contains("We plan to try a different place on 25 November", (await browser.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);
        Assert.Contains("Due 25 November Try a different place to get in touch", (await browser.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_different_person_is_asked_of_the_whole_team(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();
        using var colleague = await scene.LeadAsync();

        await Scene.PlanAsync(browser, person, "Time", scene.Today);
        Assert.DoesNotContain("Try a different", (await colleague.OpenAsync("/")).Text, StringComparison.Ordinal);

        await Scene.PlanAsync(browser, person, "Person", scene.Today);
        Assert.Contains("Try somebody different to get in touch", (await colleague.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Every_other_way_has_done_its_work_once_the_person_was_reached(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();
        await Scene.PlanAsync(browser, person, "Place", scene.Today);
        await Scene.PlanAsync(browser, person, "Channel", scene.Today);

        await Scene.RecordAsync(browser, person, ContactResult.LeftWord);
        Assert.Equal(2, (await scene.OpenWorkAsync(person)).Count);

        await Scene.RecordAsync(browser, person, ContactResult.AskedForSpace);
        Assert.Empty(await scene.OpenWorkAsync(person));
        Assert.Contains("After it we were in touch", (await browser.OpenAsync($"/navigator/ways/for-person/{person}")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_way_is_planned_for_today_or_later_and_what_was_typed_is_kept(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();

        var page = await Scene.PlanAsync(browser, person, "Time", scene.Today.AddDays(-1), "After six");

        Assert.Contains("Choose today or a later day to try this.", page.Text, StringComparison.Ordinal);
        Assert.Equal("After six", page.Document.QuerySelector("main textarea")!.TextContent.Trim());
        Assert.Empty(await scene.OpenWorkAsync(person));
    }

    [Theory, EveryEngine]
    public async Task The_tab_tells_what_the_service_has_tried(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();
        await Scene.RecordAsync(browser, person, ContactResult.NotReached);
        await Scene.RecordAsync(browser, person, ContactResult.LeftWord);

        var tab = await browser.OpenAsync($"/navigator/ways/for-person/{person}");

        Assert.Contains("We have not reached Sam yet; support began on 24 October (2 tries: 2 calls).", tab.Text, StringComparison.Ordinal);
        Assert.Contains("23 November: phone call, left word (Nadia Navigator)", tab.Text, StringComparison.Ordinal);
    }
}
