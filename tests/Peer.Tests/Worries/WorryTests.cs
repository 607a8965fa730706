using Peer.Tests.Matching;
using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Peer.Tests.Worries;

public sealed class WorryTests
{
    private const string Words = "He had a new bruise and would not say";

    [Theory, EveryEngine]
    public async Task It_reaches_the_named_colleague_at_once_with_a_clock_and_the_peer_hears_what_came_of_it(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (cora, peer, sam) = await MatchedAsync(town);
        await town.ColleagueAsync("wes@demo.example", "Wes Worker", "worker");
        using var wes = await town.AsAsync("wes@demo.example");
        var tell = await peer.OpenAsync((await peer.OpenAsync($"/peer/beside/for-person/{sam}")).LinkTo("Something worries me"));
        Assert.Contains("If somebody is in danger now, call 999.", tell.Text, StringComparison.Ordinal);
        Assert.Contains("Say it in a few words.", (await peer.PostAsync(tell)).Text, StringComparison.Ordinal);

        var told = await peer.SubmitAsync(tell, new Dictionary<string, string?> { ["Input.Words"] = Words });

        Assert.Contains("You hear by 14:00 today.", told.Text, StringComparison.Ordinal);
        var day = await cora.OpenAsync("/");
        Assert.Contains("Something worries their peer: answer by 14:00 today", day.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Something worries their peer", (await wes.OpenAsync("/")).Text, StringComparison.Ordinal);
        var worry = await cora.OpenAsync(Town.Item(day, "Something worries their peer"));
        Assert.Contains(Words, worry.Text, StringComparison.Ordinal);
        await cora.SubmitAsync(worry, null, "main form[action]");
        Assert.Contains("Cora Coordinator looks after it", (await peer.OpenAsync($"/peer/beside/for-person/{sam}")).Text, StringComparison.Ordinal);
        var early = await cora.PostAsync(await cora.OpenAsync(worry.Path), new Dictionary<string, string?> { ["Input.Done"] = "Rang him." }, "main form:not([action])");
        Assert.Contains("Write a few words to the peer, who waits to hear.", early.Text, StringComparison.Ordinal);
        await AnswerAsync(cora, worry.Path);

        Assert.Contains("Cora Coordinator says: Thank you, he is safe.", (await peer.OpenAsync(Town.Item(await peer.OpenAsync("/"), "A colleague looked at what worried you"))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Went to see him", (await peer.OpenAsync($"/peer/beside/for-person/{sam}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await town.WorkAsync(), one => one.Kind == "peer.worry");
        var timeline = await cora.OpenAsync($"/people/{sam}/timeline");
        Assert.Contains("Their peer told a colleague that something worries them", timeline.Text, StringComparison.Ordinal);
        Assert.Contains("told them what came of it", timeline.Text, StringComparison.Ordinal);
        foreach (var words in (string[])[Words, "Went to see him", "he is safe"]) Assert.DoesNotContain(words, timeline.Html, StringComparison.Ordinal);
        Assert.Contains("Nothing waits for an answer.", (await cora.OpenAsync("/peer/worries/list")).Text, StringComparison.Ordinal);
        cora.Dispose();
        peer.Dispose();
    }

    [Theory, EveryEngine]
    public async Task Where_nobody_answers_in_time_the_whole_team_is_told_once_and_not_a_minute_before(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (cora, peer, sam) = await MatchedAsync(town);
        await town.ColleagueAsync("second@demo.example", "Sal Second", "lead");
        await TellAsync(peer, sam);
        town.Platform.Clock.Advance(TimeSpan.FromHours(4) - TimeSpan.FromSeconds(1));
        await town.Platform.RunJobsAsync();
        Assert.DoesNotContain(await town.WorkAsync(), one => one.Kind == "peer.worry-waits");

        town.Platform.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1));
        await town.Platform.RunJobsAsync();
        town.Platform.Clock.Advance(TimeSpan.FromHours(2));
        await town.Platform.RunJobsAsync();

        var waits = Assert.Single(await town.WorkAsync(), one => one.Kind == "peer.worry-waits");
        Assert.Null(waits.PersonId);
        using var second = await town.AsAsync("second@demo.example");
        var day = await second.OpenAsync("/");
        Assert.Contains("Something worries a peer, and nobody has answered by 14:00 today. Look at it now", day.Text, StringComparison.Ordinal);
        var list = await second.OpenAsync(Town.Item(day, "Something worries a peer, and nobody has answered"));
        Assert.Contains("Late", list.TextOf("main .govuk-tag"), StringComparison.Ordinal);
        await AnswerAsync(second, list.LinkTo("Sam"));
        Assert.DoesNotContain(await town.WorkAsync(), one => one.Kind.StartsWith("peer.worry", StringComparison.Ordinal));
        cora.Dispose();
        peer.Dispose();
    }

    [Theory, EveryEngine]
    public async Task Where_whoever_hears_it_could_not_open_it_the_team_does(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (cora, peer, sam) = await MatchedAsync(town);
        await town.ColleagueAsync("wes@demo.example", "Wes Worker", "worker");
        await town.WriteAsync(scope => scope.Database.ExecuteOneAsync(RaceSql.KeepAway, new { id = Platform.Sdk.Data.Ids.New(), person = sam, email = Town.Cora, now = town.Now }));

        await TellAsync(peer, sam);

        Assert.Null(Assert.Single(await town.WorkAsync(), one => one.Kind == "peer.worry").WorkerId);
        using var wes = await town.AsAsync("wes@demo.example");
        Assert.Contains("Something worries their peer", (await wes.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Something worries their peer", (await cora.OpenAsync("/")).Text, StringComparison.Ordinal);
        cora.Dispose();
        peer.Dispose();
    }

    [Theory, EveryEngine]
    public async Task Another_service_that_supports_them_never_reads_it_and_of_two_who_answer_one_is_heard(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (cora, peer, sam) = await MatchedAsync(town);
        await TellAsync(peer, sam);
        var path = Assert.Single(await town.WorkAsync(), one => one.Kind == "peer.worry").Link;
        await town.AlsoSupportedAsync(sam, Town.Navigator);
        await town.ColleagueAsync("nina@demo.example", "Nina Navigator", "lead", Town.Navigator);
        using var nina = await town.AsAsync("nina@demo.example");
        Assert.Equal(HttpStatusCode.NotFound, (await nina.AskAsync(path)).Status);
        Assert.DoesNotContain(Words, (await nina.OpenAsync($"/peer/worries/for-person/{sam}")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, (await nina.OpenAsync($"/people/{sam}/timeline")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, (await nina.OpenAsync("/peer/worries/list")).Html, StringComparison.Ordinal);

        var late = await cora.OpenAsync(path);
        await AnswerAsync(cora, path);
        var refused = await cora.PostAsync(late, new Dictionary<string, string?> { ["Input.Done"] = "Typed late", ["Input.ToldBack"] = "Typed back" }, "main form:not([action])");
        Assert.Contains("A colleague has answered since you opened the page", refused.Text, StringComparison.Ordinal);
        foreach (var typed in (string[])["Typed late", "Typed back"]) Assert.Contains(typed, refused.Text, StringComparison.Ordinal);
        Assert.Contains("Thank you, he is safe.", (await cora.OpenAsync(path)).Text, StringComparison.Ordinal);
        cora.Dispose();
        peer.Dispose();
    }

    [Theory, EveryEngine]
    public async Task Whoever_says_that_they_have_seen_it_keeps_nobody_from_sending_the_answer_they_were_writing(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (cora, peer, sam) = await MatchedAsync(town);
        await town.ColleagueAsync("second@demo.example", "Sal Second", "lead");
        using var second = await town.AsAsync("second@demo.example");
        foreach (var (writes, name) in (new[] { (second, "Sal Second"), (cora, "Cora Coordinator") }))
        {
            await TellAsync(peer, sam);
            var path = Assert.Single(await town.WorkAsync(), one => one.Kind == "peer.worry").Link;
            var form = await writes.OpenAsync(path);
            // what is typed at length is kept as a draft meanwhile
            await writes.PostAsync(form, new Dictionary<string, string?> { ["Input.Done"] = "Begun before", ["draft_save"] = "quietly" }, "main form:not([action])");
            await cora.SubmitAsync(await cora.OpenAsync(path), null, "main form[action]");

            var begun = await writes.OpenAsync((await writes.OpenAsync(path)).LinkTo("Go on with it"));
            Assert.Contains("Begun before", begun.TextOf("main form:not([action]) textarea"), StringComparison.Ordinal);
            var answered = await writes.SubmitAsync(writes == cora ? begun : form, new Dictionary<string, string?> { ["Input.Done"] = "Went to see him", ["Input.ToldBack"] = "Thank you." }, "main form[data-draft]");

            Assert.Contains("Seen by Cora Coordinator", answered.Text, StringComparison.Ordinal);
            Assert.Contains($"Answered by {name}", answered.Text, StringComparison.Ordinal);
        }

        cora.Dispose();
        peer.Dispose();
    }

    private static async Task<(TestBrowser Cora, TestBrowser Peer, Guid Sam)> MatchedAsync(Town town)
    {
        var pat = await town.PeerAsync(Town.Pat);
        var sam = await town.PersonAsync();
        var cora = await town.AsAsync(Town.Cora);
        await town.MatchAsync(cora, sam, pat, Town.Pat);
        return (cora, await town.AsAsync(Town.Pat), sam);
    }

    private static Task<TestPage> TellAsync(TestBrowser peer, Guid person) => Town.SendAsync(peer, $"/peer/worries/tell/{person}", new Dictionary<string, string?> { ["Input.Words"] = Words });

    private static async Task<TestPage> AnswerAsync(TestBrowser browser, string path) => await browser.SubmitAsync(
        await browser.OpenAsync(path), new Dictionary<string, string?> { ["Input.Done"] = "Went to see him", ["Input.ToldBack"] = "Thank you, he is safe." }, "main form:not([action])");
}
