using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Record.Tests.Access.Worlds;
using static Record.Tests.Desk;

namespace Record.Tests.Story;

/// <summary>What a peer supporter who is matched with somebody reads of their story: what the person wants a peer to read.</summary>
public sealed class ForPeersTests
{
    private static readonly string[] s_pages = ["", "/story", "/story?print=true", "/story?show=Health"];

    // as it stood before anybody was asked whether a peer may read it
    private static readonly Sql Before = new("""
        insert into core_story (story_id, person_id, words, told_on, told_to, chapter, written_at) values (@id, @person, 'Told long ago.', @on, 'A test', 'Health', @now)
        """);

    [Theory, EveryEngine]
    public async Task A_peer_reads_nothing_of_the_story_that_the_person_does_not_want_a_peer_to_read(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var peer = await platform.SignInAsync("peer@demo.example");
        var person = await MatchedAsync(platform, worker);
        await platform.InScopeAsync(async scope =>
        {
            await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(Before, new { id = Ids.New(), person = Guid.Parse(person.Split('/')[^1]), on = scope.Today, now = scope.Now }));
            return true;
        });
        await TellAsync(worker, person, "In prison I was on methadone.");
        await TellAsync(worker, person, "Our team alone knows this.", "OurTeam");

        foreach (var page in s_pages)
        {
            var seen = await peer.OpenAsync(person + page);
            foreach (var words in (string[])["Told long ago.", "In prison I was on methadone.", "Our team alone knows this."]) Assert.DoesNotContain(words, seen.Html, StringComparison.Ordinal);
            Assert.Contains("What they would like a peer to read stands here.", seen.Text, StringComparison.Ordinal);
            Assert.Contains("In prison I was on methadone.", (await worker.OpenAsync(person + page)).Text, StringComparison.Ordinal);
        }

        await TellAsync(worker, person, "I play the drums.", "AlsoPeers");
        foreach (var page in s_pages)
        {
            var seen = await peer.OpenAsync(person + page);
            Assert.Equal(["I play the drums."], seen.Document.QuerySelectorAll("main .area-own-words").Select(one => one.TextContent));
        }

        Assert.Contains("A peer who is matched with them may see this too, as they wish.", (await worker.OpenAsync($"{person}/story")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task They_may_change_their_mind_and_nothing_that_stands_beside_it_is_shown_more_widely(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var peer = await platform.SignInAsync("peer@demo.example");
        var person = await MatchedAsync(platform, worker);
        await TellAsync(worker, person, "About my brother.");
        var entry = await EntryAsync(worker, person, "About my brother.");

        var refused = await TellAsync(worker, person, "It was otherwise.", "AlsoPeers", entry);
        Assert.Contains("It stands beside something that a peer who is matched with them may not see.", refused.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        await TellAsync(worker, person, "It was otherwise.", "Everybody", entry);
        var beside = await EntryAsync(worker, person, "It was otherwise.");
        Assert.Contains("Change that first", (await ChangeAsync(worker, person, beside, "AlsoPeers")).TextOf(".govuk-error-summary"), StringComparison.Ordinal);

        await ChangeAsync(worker, person, entry, "AlsoPeers");
        Assert.Equal(["About my brother."], await WordsAsync(peer, person));
        await ChangeAsync(worker, person, beside, "AlsoPeers");
        Assert.Equal(["About my brother.", "It was otherwise."], await WordsAsync(peer, person));
        Assert.Contains("They wish that a peer who is matched with them may see what they told on", (await worker.OpenAsync($"{person}/timeline")).Text, StringComparison.Ordinal);
        Assert.Contains("It is so already", (await ChangeAsync(worker, person, entry, "AlsoPeers")).TextOf(".govuk-error-summary"), StringComparison.Ordinal);

        // fewer again: it takes along what stands beside it
        await ChangeAsync(worker, person, entry, "Everybody");
        Assert.Empty(await WordsAsync(peer, person));
        Assert.Equal(["About my brother.", "It was otherwise."], await WordsAsync(worker, person));
    }

    private static async Task<IReadOnlyList<string>> WordsAsync(TestBrowser who, string person) =>
        [.. (await who.OpenAsync($"{person}/story")).Document.QuerySelectorAll("main .area-own-words").Select(one => one.TextContent)];

    private static async Task<string> MatchedAsync(TestPlatform platform, TestBrowser worker)
    {
        var person = (await worker.StartPersonAsync("Robin")).Path;
        await platform.InScopeAsync(async scope =>
        {
            await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(WorldSql.Episode, new
            {
                id = Ids.New(), person = Guid.Parse(person.Split('/')[^1]), module = "core", team = "Peer support team", lead = "peer@demo.example", phase = "Active",
                on = scope.Today, endedOn = (DateOnly?)null,
            }));
            return true;
        });
        return person;
    }

    private static async Task<TestPage> TellAsync(TestBrowser worker, string person, string words, string audience = "Everybody", string? beside = null) => await worker.SubmitAsync(
        await worker.OpenAsync($"{person}/story/add{(beside is null ? "" : $"?beside={beside}")}"), Fields(("Words", words), ("Chapter", "Health"), ("Audience", audience)));

    private static async Task<TestPage> ChangeAsync(TestBrowser worker, string person, string entry, string audience) =>
        await worker.SubmitAsync(await worker.OpenAsync($"{person}/story/{entry}/who-sees"), Fields(("Audience", audience)));

    private static async Task<string> EntryAsync(TestBrowser worker, string person, string words) => (await worker.OpenAsync($"{person}/story")).Document.QuerySelectorAll("main [id^=entry-]")
        .Single(one => one.TextContent.Contains(words, StringComparison.Ordinal)).Id!["entry-".Length..];
}
