using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Record.Timeline;
using Platform.Sdk.Record;
using Record.Tests.Support;

namespace Record.Tests.Timeline;

public sealed class TimelineTests
{
    private const string OwnWords = "  Two  spaces,\na line, <b>tags</b> & “quotes”\n\nمرحبا  ";

    [Theory, EveryEngine]
    public async Task Paging_leaves_nothing_out_and_repeats_nothing_when_many_entries_share_an_instant(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync();
        await WriteAsync(scene, person, 90, n => scene.Now.AddDays(-1 - (n / 40)));
        using var browser = await scene.Platform.SignInAsync(Scene.Navigator);

        var seen = new List<string>();
        var page = await browser.OpenAsync($"/people/{person}/timeline");
        for (var pages = 1; ; pages++)
        {
            seen.AddRange(page.Document.QuerySelectorAll(".moj-timeline__description").Select(e => e.TextContent.Trim()));
            if (page.Document.QuerySelector("a[rel=next]") is not { } next)
            {
                Assert.Equal(4, pages);
                break;
            }

            page = await browser.OpenAsync(next.GetAttribute("href")!);
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal((await scene.SentencesAsync(person)).Order(), seen.Order());
    }

    [Theory, EveryEngine]
    public async Task A_persons_own_words_are_shown_to_the_letter(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync();
        await WriteAsync(scene, person, 1, _ => scene.Now, OwnWords);
        using var browser = await scene.Platform.SignInAsync(Scene.Navigator);

        var page = await browser.OpenAsync($"/people/{person}/timeline");

        var words = page.Document.QuerySelector(".area-own-words")!;
        Assert.Equal((OwnWords, "auto"), (words.TextContent, words.GetAttribute("dir")));
        Assert.DoesNotContain("Sam", page.Title, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task It_shows_one_module_or_one_kind_when_asked(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync();
        using var browser = await scene.Platform.SignInAsync(Scene.Navigator);

        Assert.Equal(["Heard"], await TitlesAsync("outreach"));
        Assert.Equal(["Support started"], await TitlesAsync("core.support-started"));
        Assert.Empty(await TitlesAsync("core.contact"));

        async Task<IEnumerable<string>> TitlesAsync(string show) =>
            (await browser.OpenAsync($"/people/{person}/timeline?show={show}")).Document
            .QuerySelectorAll(".moj-timeline__title").Select(e => e.TextContent.Trim());
    }

    [Theory, EveryEngine]
    public async Task It_asks_as_many_queries_for_many_entries_as_for_one(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync();
        using var browser = await scene.Platform.SignInAsync(Scene.Navigator);
        var few = await CountAsync();
        await WriteAsync(scene, person, 60, n => scene.Now.AddHours(-n));

        Assert.Equal(few, await CountAsync());

        async Task<int> CountAsync()
        {
            scene.Platform.Sql.Clear();
            await browser.OpenAsync($"/people/{person}/timeline");
            return scene.Platform.Sql.Runs.Count;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("8dd")]
    [InlineData("zz-00000000000000000000000000000000")]
    [InlineData("7fffffffffffffff-00000000000000000000000000000000")]
    [InlineData("ffffffffffffffff-00000000000000000000000000000000")]
    public void A_place_that_we_did_not_write_is_no_place(string text) => Assert.Null(Place.Parse(text));

    [Fact]
    public void A_place_is_read_as_it_was_written()
    {
        var place = new Place(new DateTime(2026, 11, 23, 10, 0, 0, 123, DateTimeKind.Utc).AddTicks(4567), Guid.Parse("0190b5a4-8c1e-7c1e-9c1e-0190b5a48c1e"));

        Assert.Equal(place, Place.Parse(place.ToString()));
    }

    private static Task WriteAsync(Scene scene, Guid person, int entries, Func<int, DateTime> at, string? detail = null) =>
        scene.DoAsync(Scene.Navigator, async services =>
        {
            var timeline = services.GetRequiredService<ITimeline>();
            for (var n = 0; n < entries; n++)
            {
                await timeline.WriteAsync(Outreach.Heard, person, $"Entry {n}", detail, at(n));
            }
        });
}
