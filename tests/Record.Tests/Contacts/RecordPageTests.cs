using System.Net;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Sdk.Record;
using Record.Tests.Support;

namespace Record.Tests.Contacts;

public sealed class RecordPageTests
{
    [Theory, EveryEngine]
    public async Task A_contact_is_recorded_in_two_page_loads_from_My_day(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync();
        using var browser = await scene.Platform.SignInAsync(Scene.Navigator);
        var myDay = await browser.OpenAsync("/");
        browser.Asked.Clear();

        var form = await browser.OpenAsync(myDay.LinkTo("Record contact"));
        var after = await browser.SubmitAsync(form, new { Input_Note = "  Tea at the bus station.\n<b>Red</b> jacket  " });

        Assert.Equal("/", after.Path);
        Assert.Equal(2, browser.Asked.Count(asked => asked.StartsWith("GET", StringComparison.Ordinal)));
        Assert.Contains("We called: spoke", await scene.SentencesAsync(person));
        Assert.Contains("Last in touch today.", after.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task The_form_shows_four_questions_one_button_and_what_was_used_last(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var of = await scene.SupportedAsync();
        await scene.ContactAsync(of, ContactMethod.Letter, twoWay: false, daysAgo: 2);
        using var browser = await scene.Platform.SignInAsync(Scene.Navigator);

        var page = await browser.OpenAsync(Address(of.Person));

        var visible = page.Document.QuerySelectorAll("main form input, main form textarea, main form select")
            .Where(field => field.GetAttribute("type") != "hidden" && field.Closest("details") is null)
            .Select(field => field.GetAttribute("name")).Distinct();
        Assert.Equal(["Input.Method", "Input.Result", "Input.Note", "Input.NextTryOn"], visible);
        Assert.Single(page.Document.QuerySelectorAll("main form button:not([name=draft_save])"));
        Assert.Equal(["Letter", "Spoke"], page.Document.QuerySelectorAll("main input[type=radio][checked]").Select(r => r.GetAttribute("value")));
        Assert.Equal("2", page.Document.QuerySelector("main textarea")!.GetAttribute("rows"));
    }

    [Theory, EveryEngine]
    public async Task A_form_sent_ten_times_at_once_counts_once(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync();
        using var browser = await scene.Platform.SignInAsync(Scene.Navigator);
        var page = await browser.OpenAsync(Address(person));

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => browser.PostAsync(page)));

        Assert.All(answers, answer => Assert.Equal(($"/people/{person}", HttpStatusCode.Found), (answer.Location, answer.Status)));
        Assert.Equal(1, await scene.ReadAsync(d => d.OneAsync<int>(SceneSql.Contacts, new { person })));
    }

    [Theory, EveryEngine]
    public async Task Where_the_form_leads_back_to_is_one_of_two_places(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync();
        using var browser = await scene.Platform.SignInAsync(Scene.Navigator);

        var answer = await browser.PostAsync(await browser.OpenAsync($"{Address(person)}?from=//elsewhere.example"));

        Assert.Equal($"/people/{person}", answer.Location);
    }

    [Theory, EveryEngine]
    public async Task What_was_typed_is_kept_when_the_next_try_lies_in_the_past(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync();
        using var browser = await scene.Platform.SignInAsync(Scene.Navigator);

        var page = await browser.PostAsync(await browser.OpenAsync(Address(person)), new Dictionary<string, string?>
        {
            ["Input.Method"] = "Visit", ["Input.Note"] = "Nobody in", ["Input.NextTryOn"] = "2026-11-01",
        });

        Assert.Contains("Choose today or a later day to try next.", page.Text, StringComparison.Ordinal);
        Assert.Equal("Nobody in", page.Document.QuerySelector("main textarea")!.TextContent.Trim());
        Assert.Equal("Visit", page.Document.QuerySelector("main input[name='Input.Method'][checked]")!.GetAttribute("value"));
        Assert.Equal(0, await scene.ReadAsync(d => d.OneAsync<int>(SceneSql.Contacts, new { person })));
    }

    [Theory, EveryEngine]
    public async Task A_contact_is_not_taken_for_a_talk_when_nobody_says_what_came_of_it(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync();
        using var browser = await scene.Platform.SignInAsync(Scene.Navigator);

        var page = await browser.PostAsync(await browser.OpenAsync(Address(person)), new Dictionary<string, string?> { ["Input.Result"] = "" });

        Assert.Contains("Choose what came of it.", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, await scene.ReadAsync(d => d.OneAsync<int>(SceneSql.Contacts, new { person })));
    }

    [Theory, EveryEngine]
    public async Task A_try_of_one_team_leaves_what_another_has_to_do(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync();
        await scene.SupportAsync(person, Scene.Housing, "core", permissions: "core.support.start");
        using var mine = await scene.Platform.SignInAsync(Scene.Navigator);
        using var housing = await scene.Platform.SignInAsync(Scene.Housing);
        await mine.SubmitAsync(await mine.OpenAsync(Address(person)), new Dictionary<string, string?>
        {
            ["Input.Result"] = "NotReached", ["Input.NextTryOn"] = "2026-11-26",
        });

        await housing.SubmitAsync(await housing.OpenAsync(Address(person)), new Dictionary<string, string?> { ["Input.Result"] = "LeftWord" });

        Assert.Contains("Try to get in touch again", (await mine.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Another_team_finds_no_form(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync();
        using var browser = await scene.Platform.SignInAsync(Scene.Housing);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.AskAsync(Address(person))).Status);
    }

    private static string Address(Guid person) => $"/people/{person}/contacts/record";
}
