using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Record;

namespace Navigator.Tests;

/// <summary>How another way, and a hello, come to their end.</summary>
public sealed class WayEndTests
{
    [Theory, EveryEngine]
    public async Task A_way_is_planned_as_long_as_its_support_goes_on(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();
        await Scene.PlanAsync(browser, person, "Place", scene.Today);
        await scene.EndAsync(person);
        await scene.SupportAsync(person, scene.Today, null);

        var tab = await browser.OpenAsync($"/navigator/ways/for-person/{person}");

        Assert.Contains("Other ways planned None.", tab.Text, StringComparison.Ordinal);
        Assert.Contains("Earlier ways A different place, 23 November. Planned for support that has ended since", tab.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_was_tried_and_is_not_the_way_is_put_aside_alone_and_what_was_learned_stays(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();
        await Scene.PlanAsync(browser, person, "Place", scene.Today);
        scene.Platform.Clock.Advance(TimeSpan.FromMinutes(1));
        var tab = await Scene.PlanAsync(browser, person, "Time", scene.Today, "After six");
        var form = await browser.OpenAsync(tab.LinkTo("Tried, and not this way"));
        Assert.Contains("A different time, 23 November: After six", form.Text, StringComparison.Ordinal);

        var after = await browser.SubmitAsync(form, new Dictionary<string, string?> { ["Learned"] = "The door is locked from five." });

        Assert.Contains("Earlier ways A different time, 23 November. Tried, and not this way After six Learned: The door is locked from five.", after.Text, StringComparison.Ordinal);
        Assert.Contains("Other ways planned A different place", after.Text, StringComparison.Ordinal);
        Assert.Single(await scene.OpenWorkAsync(person));
        Assert.Contains("We tried a different time, and look for another way", (await browser.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("After six", (await browser.OpenAsync($"/people/{person}")).Text, StringComparison.Ordinal);
        Assert.Contains("A colleague has written down what came of this way already.", (await browser.SubmitAsync(await browser.OpenAsync(form.Path))).Text, StringComparison.Ordinal);
        // what was put aside was not what reached them
        await Scene.RecordAsync(browser, person, ContactResult.Met);
        Assert.Contains("A different time, 23 November. Tried, and not this way", (await browser.OpenAsync($"/navigator/ways/for-person/{person}")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_contact_of_before_reaches_no_way_that_was_planned_after_it_and_says_no_hello(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.KnownAsync();
        using var browser = await scene.NavigatorAsync();
        await Scene.StartSupportAsync(browser, person);
        await Scene.PlanAsync(browser, person, "Place", scene.Today);

        var contact = (await browser.OpenAsync($"/navigator/ways/for-person/{person}")).LinkTo("Record contact");
        await Scene.RecordAsync(browser, contact, scene.Today.AddDays(-3));
        Assert.Equal(["navigator.say-hello", "navigator.try-another-way"], await scene.OpenWorkAsync(person));
        Assert.DoesNotContain("After it we were in touch", (await browser.OpenAsync($"/navigator/ways/for-person/{person}")).Text, StringComparison.Ordinal);
        scene.Platform.Clock.Advance(TimeSpan.FromDays(4));
        using var lead = await scene.LeadAsync();
        Assert.Contains("0 of 1 = 0 %", First(await lead.OpenAsync("/navigator/measures")), StringComparison.Ordinal);

        using var later = await scene.NavigatorAsync();
        await Scene.RecordAsync(later, contact, scene.Today);
        Assert.Empty(await scene.OpenWorkAsync(person));
    }

    [Theory, EveryEngine]
    public async Task Whom_navigators_know_already_is_not_greeted_for_the_first_time_and_is_not_counted_so(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.KnownAsync();
        await scene.SupportAsync(person, scene.Today.AddDays(-400), scene.Today.AddDays(-200));
        using var browser = await scene.NavigatorAsync();

        await Scene.StartSupportAsync(browser, person);

        Assert.Empty(await scene.OpenWorkAsync(person));
        scene.Platform.Clock.Advance(TimeSpan.FromDays(9));
        using var lead = await scene.LeadAsync();
        var first = First(await lead.OpenAsync("/navigator/measures"));
        Assert.Contains("None yet", first, StringComparison.Ordinal);
        Assert.Contains("1 support of whom navigators had supported before", first, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_way_says_what_is_changed_is_tried_within_three_months_and_the_next_one_is_proposed(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();
        var form = await browser.OpenAsync($"/navigator/ways/plan/{person}");
        Assert.Null(form.Document.QuerySelector("[name='Input.Change'][checked]"));
        Assert.Contains("Next could be: somebody different, a different place, a different time, a different channel.", form.Text, StringComparison.Ordinal);

        Assert.Contains("Choose what we change.", (await browser.SubmitAsync(form, new Dictionary<string, string?> { ["Input.Note"] = "After six" })).Text, StringComparison.Ordinal);
        Assert.Contains("This is more than three months ahead", (await Scene.PlanAsync(browser, person, "Time", scene.Today.AddDays(93))).Text, StringComparison.Ordinal);
        Assert.Empty(await scene.OpenWorkAsync(person));
        await Scene.PlanAsync(browser, person, "Person", scene.Today.AddDays(92));
        Assert.Contains("Next could be: a different place, a different time, a different channel.", (await browser.OpenAsync($"/navigator/ways/plan/{person}")).Text, StringComparison.Ordinal);
    }

    private static string First(TestPage measures) => measures.Document.QuerySelector("main tbody tr")!.TextContent;
}
