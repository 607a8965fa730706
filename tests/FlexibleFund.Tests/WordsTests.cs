using System.Text.RegularExpressions;
using FlexibleFund.Demo;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring.Saying;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace FlexibleFund.Tests;

/// <summary>No sentence of the module blames anybody; and an area that calls people otherwise reads its own words.</summary>
public sealed partial class WordsTests
{
    private static readonly string[] Never = ["refused", "refuse", "rejected", "declined", "denied", "failed", "ineligible", "undeserving", "fraud"];

    [Fact]
    public void No_sentence_in_the_sources_is_unkind()
    {
        var sources = Directory.GetFiles(Folder(), "*.cs*", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToList();

        Assert.True(sources.Count > 40);
        foreach (var file in sources)
        {
            foreach (var said in Said(file, File.ReadAllText(file)))
            {
                Assert.Empty(UnkindWords.In(said));
                Assert.DoesNotContain(Never, word => Regex.IsMatch(said, $@"\b{word}\b", RegexOptions.IgnoreCase));
            }
        }
    }

    [Fact]
    public async Task The_demo_says_something_real_on_every_list()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite, new TestSetup { DemoPeople = true }, new FlexibleFundModule());
        using var worker = await platform.SignInAsync(Scene.Worker);
        using var lead = await platform.SignInAsync(Scene.Lead);

        var front = await worker.OpenAsync("/flexible-fund");

        Assert.Contains("£850 for Casey Example: Deposit or rent in advance", front.Text, StringComparison.Ordinal);
        Assert.Contains("£320 for Robin Sample: Furniture or white goods", front.Text, StringComparison.Ordinal);
        Assert.Contains("£172.50 for Robin Sample", front.Text, StringComparison.Ordinal);
        Assert.Equal(WrittenRequests.All.Count, WrittenRequests.All.Select(one => one.Words).Distinct().Count());
        var numbers = await lead.OpenAsync("/flexible-fund/measures");
        Assert.DoesNotContain(">–<", numbers.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_waits_in_the_demo_can_be_decided_by_those_who_are_there()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite, new TestSetup { DemoPeople = true }, new FlexibleFundModule());
        using var lead = await platform.SignInAsync(Scene.Lead);
        var front = await lead.OpenAsync("/flexible-fund");
        var waiting = front.Document.QuerySelectorAll("main ul")[0].QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(2, waiting.Count);
        foreach (var request in waiting) Assert.Contains("Yes, to £", (await Scene.DecideAsync(lead, request)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task An_area_with_other_words_reads_them(DatabaseEngine engine)
    {
        await using var scene = new Scene(await TestPlatform.StartAsync(engine, new TestSetup
        {
            Settings = new Dictionary<string, string?> { ["words:person"] = "islander", ["words:people"] = "islanders", ["words:worker"] = "ferryman", ["words:flexible-fund:Flexible fund"] = "Island purse" },
        }, new FlexibleFundModule()));
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);

        Assert.Equal("Island purse", (await worker.OpenAsync($"/flexible-fund/asking/for-person/{person}")).TextOf("h1"));
        Assert.Equal("Island purse", (await worker.OpenAsync("/flexible-fund")).TextOf("h1"));
    }

    // what a page says outside its tags and code, and every text in quotes
    private static IEnumerable<string> Said(string file, string text) => file.EndsWith(".cshtml", StringComparison.Ordinal)
        ? [Tags().Replace(text, " "), .. Quoted().Matches(text).Select(one => one.Groups[1].Value)]
        : Quoted().Matches(text).Select(one => one.Groups[1].Value);

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../modules/flexible-fund"));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("\"([^\"\\n]*)\"")]
    private static partial Regex Quoted();
}
