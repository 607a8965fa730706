using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using static Record.Tests.Desk;

namespace Record.Tests.Story;

public sealed class StoryTests
{
    private const string Words = "  First line\r\n\r\n<script>alert(1)</script> & \"quotes\" 'and' =HYPERLINK(1)\r\n🦊👩🏽‍🦰 محمّد\r\n@Model {{x}} \u200fend  ";

    [Theory, EveryEngine]
    public async Task Their_words_are_kept_and_shown_to_the_letter_and_as_text(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("<img src=x onerror=alert(1)>", ("Pronouns", "<b>"), ("OtherNames", "<i>Titch</i>"));
        await worker.TellAsync(person.Path, Words);

        foreach (var page in (string[])["", "/story"])
        {
            var shown = await worker.OpenAsync(person.Path + page);
            var words = shown.Document.QuerySelector("main .area-own-words")!;
            Assert.Equal(Words, words.TextContent);
            Assert.Equal("auto", words.GetAttribute("dir"));
            Assert.Empty(shown.Document.QuerySelectorAll("main script, img, main i, main b"));
        }
        Assert.Equal(["<img src=x onerror=alert(1)>"], (await worker.FindAsync("img")).NamesFound());
    }

    [Theory, EveryEngine]
    public async Task A_long_story_is_kept_whole(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("Robin");
        var words = string.Concat(Enumerable.Range(0, 9000).Select(number => $"{number} ")) + "🦊";
        await worker.TellAsync(person.Path, words);

        Assert.Equal(words, (await worker.OpenAsync($"{person.Path}/story")).Document.QuerySelector("main .area-own-words")!.TextContent);
    }

    [Theory, EveryEngine]
    public async Task A_later_entry_stands_beside_the_earlier_one_which_stays_as_it_was(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("Robin");
        await worker.TellAsync(person.Path, "I have no family.");
        await worker.TellAsync(person.Path, "Something else.");
        var first = await EntryAsync(worker, person.Path, "I have no family.");
        platform.Clock.Advance(TimeSpan.FromDays(1));
        using var next = await platform.SignInAsync("lead@demo.example");
        await next.TellAsync(person.Path, "I found my sister.", first);
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        await next.TellAsync(person.Path, "Her name is Jo.", await EntryAsync(next, person.Path, "I found my sister."));

        var story = await next.OpenAsync($"{person.Path}/story");
        var together = story.TextOf("main article");
        Assert.Matches("I have no family\\..*Beside it.*24 November 2026 to Lee Leader.*I found my sister\\..*Her name is Jo\\.", together);
        Assert.Equal(2, story.Document.QuerySelectorAll("main article").Length);
        Assert.Contains("beside what was told on 23 November 2026", (await next.OpenAsync(person.Path)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task The_newest_is_first_and_the_earlier_follow_page_by_page_with_the_same_queries(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("Robin");
        for (var number = 1; number <= 21; number++)
        {
            await worker.TellAsync(person.Path, $"Entry {number}.");
            platform.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        platform.Sql.Clear();
        var first = await worker.OpenAsync($"{person.Path}/story");
        Assert.Equal(2, platform.Sql.Runs.Count(run => run.Sql.Name.StartsWith("StorySql.", StringComparison.Ordinal)));
        Assert.Equal(Enumerable.Range(2, 20).Reverse().Select(number => $"Entry {number}."), Shown(first));
        Assert.Equal(["Entry 1."], Shown(await worker.OpenAsync(first.LinkTo("Earlier"))));
        Assert.Equal(["Entry 21.", "Entry 20.", "Entry 19."], Shown(await worker.OpenAsync(person.Path)));
    }

    [Theory, EveryEngine]
    public async Task An_entry_needs_words_and_a_day_that_has_come(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("Robin");

        Assert.Contains("Write down what they said", (await worker.TellAsync(person.Path, "")).Text, StringComparison.Ordinal);
        var add = await worker.OpenAsync($"{person.Path}/story/add");
        Assert.Equal("Nadia Navigator", add.Document.QuerySelector("#Input_ToldTo")!.GetAttribute("value"));
        var refused = await worker.SubmitAsync(add, Fields(("Words", "Soon."), ("ToldOn.day", "24"), ("ToldOn.month", "11"), ("ToldOn.year", "2026")));
        Assert.Contains("today or on an earlier day", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing written down yet", (await worker.OpenAsync($"{person.Path}/story")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task An_entry_cannot_stand_beside_another_persons(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var robin = await worker.StartPersonAsync("Robin", ("Words", "Mine."));
        var wren = await worker.StartPersonAsync("Wren");
        var entry = await EntryAsync(worker, robin.Path, "Mine.");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await worker.OpenAsync($"{wren.Path}/story/add?beside={entry}")).Status);
    }

    private static async Task<string> EntryAsync(TestBrowser browser, string person, string words) =>
        (await browser.OpenAsync($"{person}/story")).Document.QuerySelectorAll("main [id^=entry-]")
            .Single(entry => entry.TextContent.Contains(words, StringComparison.Ordinal)).Id!["entry-".Length..];

    private static IEnumerable<string> Shown(TestPage page) => page.Document.QuerySelectorAll("main .area-own-words").Select(entry => entry.TextContent);
}
