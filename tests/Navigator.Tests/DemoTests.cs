using System.Text.RegularExpressions;
using Navigator.Demo;
using Navigator.Tests.Barriers;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring.Saying;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Measures;

namespace Navigator.Tests;

public sealed class DemoTests
{
    [Theory, EveryEngine]
    public async Task The_demo_makes_every_page_worth_looking_at(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine, new TestSetup { DemoPeople = true }, new NavigatorModule());
        using var nadia = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");

        var list = (await nadia.OpenAsync("/navigator/barriers/list")).Text;
        foreach (var said in (string[])["Casey Example", "Time for the next step", "Strategic board", "Operational group", "Manager to manager", "Colleague to colleague", "Formal"]) Assert.Contains(said, list, StringComparison.Ordinal);
        var transitions = (await nadia.OpenAsync("/navigator/transitions")).Text;
        foreach (var said in (string[])["Ismael Invented", "Mirela Placeholder", "in 9 days", "in 23 days"]) Assert.Contains(said, transitions, StringComparison.Ordinal);
        var together = await lead.OpenAsync("/navigator/barriers/together");
        Assert.Contains("City Mental Health Team No route for mental health and substance use together 2", together.Text, StringComparison.Ordinal);
        Assert.Contains("Exampleton GP practice ID or documents asked for 2 1 0 0 1 (helps 60) 0", together.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(WrittenBarriers.All, written => together.Text.Contains(written.Name, StringComparison.Ordinal));
        Assert.Contains("An answer about a barrier is due.", (await nadia.OpenAsync("/")).Text, StringComparison.Ordinal);
        var measures = await lead.OpenAsync("/navigator/measures");
        Assert.StartsWith("1 of", Measured(measures, "Policy or commissioning change"), StringComparison.Ordinal);
        Assert.NotEqual(Share.None, Measured(measures, "Days to a flex, median"));

        static string Measured(TestPage page, string name) => page.Document.QuerySelector($"[data-measure='{name}']")!.TextContent.Trim();
    }

    [Fact]
    public void No_sentence_of_the_demo_is_unkind() => Assert.Empty(WrittenBarriers.All
        .SelectMany(one => one.Steps.Select(step => step.Answer).Append(one.Effect).Append(one.Tried ?? "").Append(one.End?.Words ?? "")).SelectMany(UnkindWords.In));

    [Theory, EveryEngine]
    public async Task The_new_pages_speak_the_areas_words(DatabaseEngine engine)
    {
        await using var scene = new Scene(await TestPlatform.StartAsync(engine, new TestSetup
        {
            Settings = new Dictionary<string, string?>
            {
                ["words:person"] = "islander", ["words:people"] = "islanders", ["words:worker"] = "keyworker", ["words:workers"] = "keyworkers", ["words:navigator:Barriers"] = "Rocks in the way", ["words:navigator:Barrier"] = "A rock",
            },
        }, new NavigatorModule()));
        var person = await scene.SupportedAsync();
        using var nadia = await scene.NavigatorAsync();
        using var lead = await scene.LeadAsync();
        await BarrierScene.RaiseAsync(nadia, person, ("Input.Sector", "Community"));

        Assert.Equal("Rocks in the way", (await nadia.OpenAsync($"/navigator/barriers/for-person/{person}")).TextOf("h1"));
        Assert.Contains("A rock", (await nadia.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);
        foreach (var path in (string[])["/navigator/barriers/list", "/navigator/transitions", "/navigator/barriers/together", "/navigator/barriers/together/meeting", "/navigator/measures"])
        {
            Assert.DoesNotMatch(new Regex(@"\b(workers?|persons?|people)\b", RegexOptions.IgnoreCase), (await lead.OpenAsync(path)).Text);
        }
    }
}
