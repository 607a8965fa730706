using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Record;

namespace Navigator.Tests;

/// <summary>What becomes of other ways, and of what was written about them, once something else has happened.</summary>
public sealed class WayAfterwardsTests
{
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

    private static async Task PutAsideAsync(TestBrowser browser, TestPage tab, string? learned = null) => await browser.SubmitAsync(
        await browser.OpenAsync(tab.LinkTo("Tried, and not this way")), new Dictionary<string, string?> { ["Learned"] = learned });
}
