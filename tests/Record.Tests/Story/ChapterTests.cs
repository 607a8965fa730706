using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Record.Tests.Access;
using static Record.Tests.Desk;

namespace Record.Tests.Story;

/// <summary>Chapters with a heading, and told for one team only.</summary>
public sealed class ChapterTests
{
    private static readonly Sql Both = new("""
        insert into core_support (support_id, person_id, module_key, team_id, phase, started_on, version)
        select @id, @person, 'outreach', w.team_id, 'Active', @on, 1 from core_worker w where w.email = 'navigator@demo.example'
        """);

    [Theory, EveryEngine]
    public async Task A_chapter_may_have_a_heading_and_be_read_by_it(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("Robin");
        await TellAsync(worker, person.Path, ("Words", "A key of my own."), ("Chapter", "Home"));
        await TellAsync(worker, person.Path, ("Words", "Forty-six pounds."), ("Chapter", "Money"));
        await TellAsync(worker, person.Path, ("Words", "No heading."));

        Assert.Contains("Home", (await worker.OpenAsync(person.Path)).TextOf("main"), StringComparison.Ordinal);
        var homes = await worker.OpenAsync($"{person.Path}/story?show=Home");
        Assert.Equal(["A key of my own."], homes.Document.QuerySelectorAll("main .area-own-words").Select(one => one.TextContent));
        Assert.Equal(3, (await worker.OpenAsync($"{person.Path}/story?print=true")).Document.QuerySelectorAll("main article").Length);
    }

    [Theory, EveryEngine]
    public async Task What_was_told_for_one_team_only_is_not_there_for_anybody_else_on_any_page_or_print(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        var person = await ours.StartPersonAsync("Robin");
        await TellAsync(ours, person.Path, ("Words", "For everybody."));
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        await TellAsync(ours, person.Path, ("Words", "For you alone."), ("Audience", "OurTeam"));
        Assert.Single((await ours.OpenAsync($"{person.Path}/timeline")).Document.QuerySelectorAll("main *"), one => one.ChildElementCount == 0 && one.TextContent.Contains("They told us something", StringComparison.Ordinal));
        await SharingTests.AgreeAsync(ours, person.Path, ("Kinds", "Story"));
        var entry = (await ours.OpenAsync($"{person.Path}/story")).Document.QuerySelectorAll("main [id^=entry-]")
            .Single(one => one.TextContent.Contains("For you alone.", StringComparison.Ordinal)).Id!["entry-".Length..];
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        await ours.TellAsync(person.Path, "And this beside it.", entry);

        foreach (var page in (string[])["", "/story", "/story?print=true"])
        {
            Assert.Contains("For you alone.", (await ours.OpenAsync(person.Path + page)).Text, StringComparison.Ordinal);
            var seen = (await theirs.OpenAsync(person.Path + page)).Text;
            Assert.Contains("For everybody.", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("For you alone.", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("And this beside it.", seen, StringComparison.Ordinal);
        }

        Assert.Contains("Only our team may see this", (await ours.OpenAsync($"{person.Path}/story?print=true")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task They_may_change_their_mind_about_who_may_see_what_they_told_both_ways(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        var person = await ours.StartPersonAsync("Robin");
        await TellAsync(ours, person.Path, ("Words", "About my brother."));
        await SharingTests.AgreeAsync(ours, person.Path, ("Kinds", "Story"));
        var entry = await EntryAsync(ours, person.Path, "About my brother.");
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        await ours.TellAsync(person.Path, "It was otherwise.", entry);
        Assert.Contains("It was otherwise.", (await theirs.OpenAsync($"{person.Path}/story")).Text, StringComparison.Ordinal);

        // narrower: it takes what stands beside it along
        await ChangeAsync(ours, person.Path, entry, "OurTeam");
        foreach (var page in (string[])["", "/story", "/story?print=true"])
        {
            Assert.Contains("About my brother.", (await ours.OpenAsync(person.Path + page)).Text, StringComparison.Ordinal);
            var seen = (await theirs.OpenAsync(person.Path + page)).Text;
            Assert.DoesNotContain("About my brother.", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("It was otherwise.", seen, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("fewer may see", (await ours.OpenAsync($"{person.Path}/timeline")).Text, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await theirs.OpenAsync($"{person.Path}/story/{entry}/who-sees")).Status);

        // what stands beside it is not widened alone
        var beside = await EntryAsync(ours, person.Path, "It was otherwise.");
        Assert.Contains("Change that first", (await ChangeAsync(ours, person.Path, beside, "Everybody")).TextOf(".govuk-error-summary"), StringComparison.Ordinal);

        // wider again, each as they say
        await ChangeAsync(ours, person.Path, entry, "Everybody");
        var again = (await theirs.OpenAsync($"{person.Path}/story")).Text;
        Assert.Contains("About my brother.", again, StringComparison.Ordinal);
        Assert.DoesNotContain("It was otherwise.", again, StringComparison.Ordinal);
        await ChangeAsync(ours, person.Path, beside, "Everybody");
        Assert.Contains("It was otherwise.", (await theirs.OpenAsync($"{person.Path}/story")).Text, StringComparison.Ordinal);
        Assert.Contains("It is so already", (await ChangeAsync(ours, person.Path, entry, "Everybody")).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_one_team_was_told_beside_something_stands_on_its_own_once_that_is_another_teams_alone(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("frontdoor@demo.example");
        var person = await theirs.StartPersonAsync("Robin");
        await platform.InScopeAsync(async scope =>
        {
            await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(Both, new { id = Ids.New(), person = Guid.Parse(person.Path.Split('/')[^1]), on = new DateOnly(2026, 11, 1) }));
            return true;
        });
        await TellAsync(ours, person.Path, ("Words", "About my brother."));
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        var form = await theirs.OpenAsync($"{person.Path}/story/add?beside={await EntryAsync(ours, person.Path, "About my brother.")}");
        var late = await theirs.OpenAsync($"{person.Path}/story/add?beside={await EntryAsync(ours, person.Path, "About my brother.")}");
        await theirs.SubmitAsync(form, Fields(("Words", "For the front door alone."), ("Audience", "OurTeam")));

        await ChangeAsync(ours, person.Path, await EntryAsync(ours, person.Path, "About my brother."), "OurTeam");

        var seen = (await theirs.OpenAsync($"{person.Path}/story")).Text;
        Assert.Contains("For the front door alone.", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("About my brother.", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("For the front door alone.", (await ours.OpenAsync($"{person.Path}/story")).Text, StringComparison.Ordinal);

        // whoever was writing loses no word, and is told no more than about what was never there
        var told = await theirs.SubmitAsync(late, Fields(("Words", "He came back.")));
        Assert.Contains("What this was to stand beside is not yours to read any more.", told.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Contains("He came back.", told.TextOf("[name='Input.Words']"), StringComparison.Ordinal);
        Assert.DoesNotContain("About my brother.", told.Html, StringComparison.Ordinal);
        Assert.Contains("He came back.", (await theirs.SubmitAsync(told)).Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await theirs.AskAsync($"{person.Path}/story/add?beside={Ids.New()}")).Status);
    }

    private static async Task<string> EntryAsync(TestBrowser worker, string person, string words) => (await worker.OpenAsync($"{person}/story")).Document.QuerySelectorAll("main [id^=entry-]")
        .Single(one => one.TextContent.Contains(words, StringComparison.Ordinal)).Id!["entry-".Length..];

    private static async Task<TestPage> ChangeAsync(TestBrowser worker, string person, string entry, string audience) =>
        await worker.SubmitAsync(await worker.OpenAsync($"{person}/story/{entry}/who-sees"), Fields(("Audience", audience)));

    private static async Task TellAsync(TestBrowser worker, string person, params (string, string?)[] fields) =>
        await worker.SubmitAsync(await worker.OpenAsync($"{person}/story/add"), Fields(fields));
}
