using System.Net;
using Navigator.Tests.Barriers;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Navigator.Tests;

/// <summary>What becomes of other ways, and of what was written about them, once something else has happened.</summary>
public sealed class WayAfterwardsTests
{
    private const string Nadia = "navigator@demo.example";

    [Theory, EveryEngine]
    public async Task The_ways_begin_again_once_the_person_was_reached_also_those_that_were_put_aside(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();
        await PutAsideAsync(browser, await Scene.PlanAsync(browser, person, "Place", scene.Today));
        Assert.Contains("Next could be: somebody different, a different time, a different channel.", await NextAsync(), StringComparison.Ordinal);
        scene.Platform.Clock.Advance(TimeSpan.FromMinutes(2));

        await Scene.RecordAsync(browser, person, ContactResult.Met);

        Assert.Contains("Next could be: somebody different, a different place, a different time, a different channel.", await NextAsync(), StringComparison.Ordinal);
        scene.Platform.Clock.Advance(TimeSpan.FromMinutes(2));
        await PutAsideAsync(browser, await Scene.PlanAsync(browser, person, "Channel", scene.Today));
        Assert.Contains("Next could be: somebody different, a different place, a different time.", await NextAsync(), StringComparison.Ordinal);

        async Task<string> NextAsync() => (await browser.OpenAsync($"/navigator/ways/plan/{person}")).Text;
    }

    [Theory, EveryEngine]
    public async Task Whoever_plans_a_way_while_support_ends_is_told_so_and_keeps_their_words(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await OtherwiseSupportedAsync(scene);
        using var browser = await scene.NavigatorAsync();
        var form = await browser.OpenAsync($"/navigator/ways/plan/{person}");
        await scene.EndAsync(person);

        var late = await browser.SubmitAsync(form, new Dictionary<string, string?> { ["Input.Change"] = "Time", ["Input.Note"] = "After six" });

        Assert.Contains("Support ended while you were typing, and no other way is planned.", late.Text, StringComparison.Ordinal);
        Assert.Equal("After six", late.Document.QuerySelector("main textarea")!.TextContent.Trim());
        Assert.Empty(await scene.OpenWorkAsync(person));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.AskAsync(form.Path)).Status);
    }

    [Theory, EveryEngine]
    public async Task Whoever_puts_a_way_aside_while_support_ends_is_told_so_and_keeps_their_words(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await OtherwiseSupportedAsync(scene);
        using var browser = await scene.NavigatorAsync();
        var form = await browser.OpenAsync((await Scene.PlanAsync(browser, person, "Place", scene.Today)).LinkTo("Tried, and not this way"));
        await scene.EndAsync(person);

        var late = await browser.SubmitAsync(form, new Dictionary<string, string?> { ["Learned"] = "The door is locked from five." });

        Assert.Contains("Support ended while you were typing, and this way with it.", late.Text, StringComparison.Ordinal);
        Assert.Equal("The door is locked from five.", late.Document.QuerySelector("main textarea")!.TextContent.Trim());
        Assert.Contains("Planned for support that has ended since", (await browser.OpenAsync($"/navigator/ways/for-person/{person}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.AskAsync(form.Path)).Status);
    }

    private static async Task PutAsideAsync(TestBrowser browser, TestPage tab, string? learned = null) => await browser.SubmitAsync(
        await browser.OpenAsync(tab.LinkTo("Tried, and not this way")), new Dictionary<string, string?> { ["Learned"] = learned });

    // the same team goes on with something else: whoever types may still see the person
    private static async Task<Guid> OtherwiseSupportedAsync(Scene scene)
    {
        var person = await scene.SupportedAsync();
        await BarrierScene.RunAsync(scene, BarrierSceneSql.AlsoSupports, new { support = Ids.New(), person, module = "flexible-fund", on = scene.Today, email = Nadia });
        return person;
    }
}
