using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Modules;

namespace Navigator.Tests;

/// <summary>An area that calls things otherwise, on the pages that people open.</summary>
public sealed class WordsTests
{
    private static readonly Dictionary<string, string?> Otherwise = new()
    {
        ["words:worker"] = "keyworker",
        ["words:workers"] = "keyworkers",
        ["words:person"] = "islander",
        ["words:people"] = "islanders",
        ["words:core:My day"] = "My round",
        ["words:core:Overview"] = "At a glance",
        ["words:core:Story"] = "Life so far",
        ["words:core:Timeline"] = "What happened",
        ["words:core:Modules"] = "Building blocks",
        ["words:core:The shared record"] = "The island record",
        ["words:core:Support started"] = "Help began",
        ["words:navigator:Navigator"] = "Ferryman",
        ["words:navigator:Navigators"] = "Ferrymen",
        ["words:navigator:Another way to reach them"] = "Another crossing",
        ["words:navigator:Another way planned"] = "Crossing planned",
    };

    private static readonly string[] Usual = ["worker", "person", "people", "my day", "overview", "timeline", "navigator"];

    [Theory, EveryEngine]
    public async Task Every_place_that_draws_a_declared_word_draws_the_areas_own(DatabaseEngine engine)
    {
        await using var scene = await StartAsync(engine, Otherwise);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();
        await Scene.PlanAsync(browser, person, "Place", scene.Today.AddDays(1));

        await ShowsAsync(browser, "/", "My round", "My round", "Find an islander", "Ferrymen", "Islanders you support", "Ferryman");
        await ShowsAsync(browser, "/people/search", "Find an islander");
        await ShowsAsync(browser, "/navigator", "Ferrymen", "You support 1 islander; your caseload has room for 5 more.", "every islander here is invented");
        await ShowsAsync(browser, $"/people/{person}", "At a glance", "At a glance", "Life so far", "What happened", "Ferryman", "Another crossing");
        await ShowsAsync(browser, $"/people/{person}/story", "Life so far");
        await ShowsAsync(browser, $"/people/{person}/timeline", "What happened", "Crossing planned", "Everything from Ferryman");
        await ShowsAsync(browser, $"/navigator/ways/for-person/{person}", "Ferryman");
        await ShowsAsync(browser, $"/people/{person}/support/start", "Start support", "Lead keyworker");
    }

    [Theory, EveryEngine]
    public async Task Support_and_its_limits_are_told_in_the_areas_words(DatabaseEngine engine)
    {
        await using var scene = await StartAsync(engine, Otherwise);
        var person = await scene.KnownAsync();
        using var browser = await scene.NavigatorAsync();

        await ShowsAsync(browser, $"/people/{person}/support/start", "Start support", "Ferryman (0 islanders, room for 6 more)");
        var late = await browser.OpenAsync($"/people/{person}/support/start");
        await Scene.StartSupportAsync(browser, person);

        await ShowsAsync(browser, $"/people/{person}/timeline", "What happened", "Help began", "Ferryman support started");
        var again = await browser.PostAsync(late, new Dictionary<string, string?> { ["Input.ModuleKey"] = "navigator" });
        Assert.Contains("Ferryman supports this islander already.", again.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Starting_a_record_and_every_other_form_speaks_the_areas_words_too(DatabaseEngine engine)
    {
        await using var scene = await StartAsync(engine, Otherwise);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();
        var robin = new Dictionary<string, string?> { ["Input.Name"] = "Robin", ["Input.ModuleKey"] = "core" };
        await browser.SubmitAsync(await browser.OpenAsync((await SearchAsync(browser, "Robin")).LinkTo("Start a record")), robin);

        var found = await SearchAsync(browser, "Robin");
        Shows(found, "Find an islander", "1 islander found", "no lead keyworker yet", "You see the islanders your team supports, and those");
        var start = await browser.OpenAsync(found.LinkTo("Start a record"));
        Shows(start, "Start a record");
        var same = await browser.PostAsync(start, robin);
        Shows(same, "Start a record", "This may be the same islander", "no lead keyworker yet", "None of these islanders", "one of these islanders");

        var takeUp = await browser.OpenAsync((await browser.OpenAsync("/")).LinkTo("Take up"));
        Assert.Equal("Become the lead keyworker", takeUp.TextOf("h1"));
        Assert.Empty(StillUsual(takeUp.Document.Body!.TextContent));
        Assert.Empty(StillUsual((await browser.OpenAsync($"/people/{person}/edit")).Document.Body!.TextContent));
        foreach (var (path, heading) in ((string, string)[])[
            ("contacts/record", "Record contact"), ("story/add", "Add to their story"), ("ways/add", "Add a way to reach them"), ("identifiers/add", "Add a number or reference")])
        {
            await ShowsAsync(browser, $"/people/{person}/{path}", heading);
        }
        await ShowsAsync(browser, $"/navigator/ways/plan/{person}", "Plan another way");
    }

    [Theory, EveryEngine]
    public async Task What_is_read_before_signing_in_or_when_nothing_is_there_speaks_them_too(DatabaseEngine engine)
    {
        await using var scene = await StartAsync(engine, Otherwise);
        using var nobody = scene.Platform.Browser();
        await ShowsAsync(nobody, "/accessibility", "Accessibility statement");
        var door = await nobody.OpenAsync("/sign-in");
        foreach (var said in door.Document.QuerySelectorAll("main dt").Select(what => what.TextContent)) Assert.Empty(StillUsual(said));

        using var browser = await scene.NavigatorAsync();
        await ShowsAsync(browser, $"/people/{Guid.Empty}", "Page not found", "Go to My round");
        await ShowsAsync(browser, "/admin/modules", "You do not have permission for this", "Go to My round");
    }

    [Fact]
    public async Task What_a_role_may_do_is_told_in_the_areas_words()
    {
        await using var scene = await StartAsync(DatabaseEngine.Sqlite, Otherwise);
        var modules = scene.Platform.Services.GetRequiredService<IModules>();

        var told = modules.On.SelectMany(module => module.Permissions).Select(permission => permission.Description).ToList();

        Assert.All(told, one => Assert.Empty(StillUsual(one).Except(["my day", "timeline"])));
    }

    [Theory, EveryEngine]
    public async Task The_administrator_sees_the_areas_words_for_modules(DatabaseEngine engine)
    {
        await using var scene = await StartAsync(engine, Otherwise);
        using var browser = await scene.Platform.SignInAsync("admin@demo.example");

        var page = await browser.OpenAsync("/admin/modules");

        Assert.StartsWith("Building blocks –", page.Title, StringComparison.Ordinal);
        Assert.Contains("The island record", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ferryman", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The shared record", page.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task An_entry_written_under_another_name_is_listed_under_todays(DatabaseEngine engine)
    {
        await using var scene = await StartAsync(engine, []);
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();
        await Scene.PlanAsync(browser, person, "Place", scene.Today.AddDays(1));
        Assert.Contains("Another way planned", (await browser.OpenAsync($"/people/{person}/timeline")).Text, StringComparison.Ordinal);

        await using var renamed = new Scene(await TestPlatform.StartAsync(
            engine, new TestSetup { Settings = Otherwise, Database = scene.Platform.Database, KeepsDatabase = true }, new NavigatorModule()));
        using var later = await renamed.NavigatorAsync();

        await ShowsAsync(later, $"/people/{person}/timeline", "What happened", "Crossing planned");
    }

    [Theory, EveryEngine]
    public async Task Hostile_words_are_shown_and_never_run(DatabaseEngine engine)
    {
        const string Hostile = "<script>x</script>\"'&";
        await using var scene = await StartAsync(engine, Otherwise.ToDictionary(one => one.Key, string? (_) => Hostile));
        var person = await scene.SupportedAsync();
        using var browser = await scene.NavigatorAsync();
        await Scene.PlanAsync(browser, person, "Place", scene.Today.AddDays(1));

        foreach (var path in (string[])["/", "/people/search", "/navigator", $"/people/{person}", $"/people/{person}/story", $"/people/{person}/timeline", $"/navigator/ways/for-person/{person}", $"/people/{person}/support/start"])
        {
            var page = await browser.OpenAsync(path);
            Assert.DoesNotContain("<script>x", page.Html, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(Hostile, page.Document.DocumentElement.TextContent, StringComparison.Ordinal);
        }
    }

    private static async Task<Scene> StartAsync(DatabaseEngine engine, Dictionary<string, string?> settings) =>
        new(await TestPlatform.StartAsync(engine, new TestSetup { Settings = settings }, new NavigatorModule()));

    private static async Task<TestPage> SearchAsync(TestBrowser browser, string text) => await browser.SubmitAsync(
        await browser.OpenAsync("/people/search"), new Dictionary<string, string?> { ["Input.Text"] = text });

    private static async Task ShowsAsync(TestBrowser browser, string path, string heading, params string[] words) =>
        Shows(await browser.OpenAsync(path), heading, words);

    private static void Shows(TestPage page, string heading, params string[] words)
    {
        var shown = string.Join(' ', page.Document.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(heading, page.TextOf("h1"));
        Assert.Contains($"{heading} –", page.Title, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, shown, StringComparison.Ordinal));
        var others = StillUsual(shown);
        Assert.True(others.Count == 0, $"{page.Path} still says {string.Join(", ", others)}: {shown}");
    }

    // a colleague's name and a team's are no words of the platform
    private static List<string> StillUsual(string said)
    {
        var rest = said.Replace("Nadia Navigator", "", StringComparison.Ordinal).Replace(", Navigators", "", StringComparison.Ordinal);
        return [.. Usual.Where(word => Regex.IsMatch(rest, $@"\b{word}s?\b", RegexOptions.IgnoreCase))];
    }
}
