using System.Net;
using Navigator.Tests.Barriers;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Access;
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

    [Theory, EveryEngine]
    public async Task Where_one_of_two_supports_ends_what_reminds_of_the_other_stays(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var browser = await scene.NavigatorAsync();

        Assert.Equal(["Try a different time to get in touch"], await AfterAsync(endsFirst: true));
        Assert.Equal(["Say hello for the first time", "Try a different place to get in touch"], await AfterAsync(endsFirst: false));

        async Task<IReadOnlyList<string>> AfterAsync(bool endsFirst)
        {
            var person = await scene.SupportedAsync();
            var first = (await SupportsAsync(scene, person))[0];
            await scene.RaiseAsync(new SupportStarted(person, first.SupportId, "navigator", first.TeamId, first.LeadWorkerId, scene.Today));
            await Scene.PlanAsync(browser, person, "Place", scene.Today);
            await scene.SupportAsync(person, scene.Today, null);
            var second = (await SupportsAsync(scene, person)).Single(one => one.SupportId != first.SupportId);
            await Scene.PlanAsync(browser, person, "Time", scene.Today);
            Assert.Equal(3, (await SentencesAsync(scene, person)).Count);

            var ends = endsFirst ? first : second;
            await BarrierScene.RunAsync(scene, BarrierSceneSql.EndOne, new { person, support = ends.SupportId, on = scene.Today });
            await BarrierScene.RaiseAsync(scene, new SupportEnded(person, ends.SupportId, "navigator", ends.TeamId, ends.LeadWorkerId, scene.Today, EndingReason.OtherSupport));
            return await SentencesAsync(scene, person);
        }
    }

    [Theory, EveryEngine]
    public async Task What_is_said_about_a_way_stays_on_the_page_of_the_team_wherever_support_is_shared(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var nadia = await scene.NavigatorAsync();
        await PutAsideAsync(nadia, await Scene.PlanAsync(nadia, person, "Place", scene.Today, "The back door of Elm House"), "He waits at the gate");
        await Scene.PlanAsync(nadia, person, "Time", scene.Today, "When her brother is at work");
        await BarrierScene.ShareAsync(scene, person, InformationKind.Support);
        using var hana = await scene.Platform.SignInAsync("housing@demo.example");
        string[] words = ["The back door of Elm House", "He waits at the gate", "When her brother is at work"];

        var ours = (await nadia.OpenAsync($"/navigator/ways/for-person/{person}")).Text;
        var theirs = (await hana.OpenAsync($"/navigator/ways/for-person/{person}")).Text;
        var timeline = (await hana.OpenAsync($"/people/{person}/timeline")).Text;
        var overview = (await nadia.OpenAsync($"/people/{person}")).Text;

        Assert.All(words, said => Assert.Contains(said, ours, StringComparison.Ordinal));
        Assert.Contains("Earlier ways A different place, 23 November. Tried, and not this way", theirs, StringComparison.Ordinal);
        foreach (var said in (string[])["We plan to try a different time", "We tried a different place, and look for another way"]) Assert.Contains(said, timeline, StringComparison.Ordinal);
        Assert.Contains("We plan to tryA different time", overview, StringComparison.Ordinal);
        var shared = new Dictionary<string, string> { ["the tab"] = theirs, ["the timeline"] = timeline, ["the overview"] = overview, ["theirs"] = (await hana.OpenAsync($"/people/{person}")).Text };
        Assert.Empty(from page in shared from said in words where page.Value.Contains(said, StringComparison.Ordinal) select $"{page.Key}: {said}");
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

    private static Task<IReadOnlyList<SupportOf>> SupportsAsync(Scene scene, Guid person) =>
        scene.Platform.InScopeAsync(scope => scope.Database.ManyAsync<SupportOf>(WayAfterwardsSql.Supports, new { person }));

    private static Task<IReadOnlyList<string>> SentencesAsync(Scene scene, Guid person) =>
        scene.Platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(WayAfterwardsSql.Sentences, new { person }));
}

internal static class WayAfterwardsSql
{
    public static readonly Sql Supports = new("select s.support_id, s.team_id, s.lead_worker_id from core_support s where s.person_id = @person order by s.support_id");

    public static readonly Sql Sentences = new("select w.sentence from core_work w where w.person_id = @person and w.finished_at is null order by w.sentence");
}
