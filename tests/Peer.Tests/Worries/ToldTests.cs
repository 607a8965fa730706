using Peer.Tests.Matching;
using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Peer.Tests.Worries;

/// <summary>A worry is never lost, and whoever told it hears what came of it.</summary>
public sealed class ToldTests
{
    private const string Words = "He had a new bruise and would not say", Told = "A colleague looked at what worried you";

    [Theory, EveryEngine]
    public async Task A_worry_that_is_open_when_support_ends_stands_with_the_team_and_the_peer_hears_what_came_of_it(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        await town.ColleagueAsync("second@demo.example", "Sal Second", "lead");
        var (cora, peer, sam) = await MatchedAsync(town);
        await TellAsync(peer, sam);

        await EndAsync(town, cora, sam);

        Assert.Contains("Ended", (await town.SupportAsync(sam)).Phase.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await peer.AskAsync($"/peer/beside/for-person/{sam}")).Status);
        town.Platform.Clock.Advance(TimeSpan.FromHours(5));
        await town.Platform.RunJobsAsync();
        using var second = await town.AsAsync("second@demo.example");
        var day = await second.OpenAsync("/");
        Assert.Single(await town.WorkAsync(), one => one.Kind == "peer.worry-waits");
        var worry = await second.OpenAsync((await second.OpenAsync(Town.Item(day, "something that worries a peer waits for an answer still"))).LinkTo("Sam"));
        Assert.Contains(Words, worry.Text, StringComparison.Ordinal);
        await AnswerAsync(second, worry.Path);
        Assert.DoesNotContain(await town.WorkAsync(), one => one.Kind.StartsWith("peer.worry", StringComparison.Ordinal));
        await ReadsAsync(town, Town.Pat, sam);
        cora.Dispose();
        peer.Dispose();
    }

    [Theory, EveryEngine]
    public async Task Whoever_told_it_hears_what_came_of_it_when_somebody_else_supports_them_by_now_and_nobody_else_does(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var priya = await town.PeerAsync(Town.Priya);
        var (cora, peer, sam) = await MatchedAsync(town);
        await TellAsync(peer, sam);
        await Town.SendAsync(cora, $"/peer/matching/pairing/change/{sam}");
        await AnswerAsync(cora, Assert.Single(await town.WorkAsync(), one => one.Kind == "peer.worry").Link);
        await town.MatchAsync(cora, sam, priya, Town.Priya);

        using var next = await town.AsAsync(Town.Priya);
        Assert.DoesNotContain(Told, (await next.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("he is safe", (await next.OpenAsync("/peer/worries/told")).Text, StringComparison.Ordinal);
        await ReadsAsync(town, Town.Pat, sam);
        cora.Dispose();
        peer.Dispose();
    }

    [Theory, EveryEngine]
    public async Task A_worker_who_told_a_worry_hears_what_came_of_it_as_well(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        await town.ColleagueAsync("wes@demo.example", "Wes Worker", "worker");
        var (cora, peer, sam) = await MatchedAsync(town);
        using (var wes = await town.AsAsync("wes@demo.example")) await TellAsync(wes, sam);

        await AnswerAsync(cora, Assert.Single(await town.WorkAsync(), one => one.Kind == "peer.worry").Link);

        Assert.DoesNotContain(Told, (await peer.OpenAsync("/")).Text, StringComparison.Ordinal);
        await ReadsAsync(town, "wes@demo.example", sam);
        cora.Dispose();
        peer.Dispose();
    }

    [Theory, EveryEngine]
    public async Task A_worry_that_had_risen_rises_again_when_the_death_was_a_mistake(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (cora, peer, sam) = await MatchedAsync(town);
        await TellAsync(peer, sam);
        town.Platform.Clock.Advance(TimeSpan.FromHours(5));
        await town.Platform.RunJobsAsync();
        using var later = await town.AsAsync(Town.Cora);
        await Town.SendAsync(later, $"/people/{sam}/died", new Dictionary<string, string?> { ["Input.ToldBy"] = "The neighbour" });
        Assert.DoesNotContain(await town.WorkAsync(), one => one.Kind == "peer.worry-waits");

        await Town.SendAsync(later, $"/people/{sam}/died/mistake");
        town.Platform.Clock.Advance(TimeSpan.FromHours(2));
        await town.Platform.RunJobsAsync();

        Assert.Single(await town.WorkAsync(), one => one.Kind == "peer.worry-waits");
        cora.Dispose();
        peer.Dispose();
    }

    private static async Task ReadsAsync(Town town, string email, Guid person)
    {
        using var browser = await town.AsAsync(email);
        var told = await browser.OpenAsync(Town.Item(await browser.OpenAsync("/"), Told));
        Assert.Contains("says: Thank you, he is safe.", told.Text, StringComparison.Ordinal);
        foreach (var not in (string[])["Sam", $"{person}", Words, "Went to see him"]) Assert.DoesNotContain(not, told.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("There is nothing new for you here.", (await browser.SubmitAsync(told)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await town.WorkAsync(), one => one.Kind == "peer.told-back");
    }

    private static async Task EndAsync(Town town, TestBrowser cora, Guid sam)
    {
        var support = (await town.SupportAsync(sam)).SupportId;
        await Town.SendAsync(cora, $"/people/{sam}/support/{support}/ending", new Dictionary<string, string?> { ["Input.Reason"] = "MovedOn" });
        using var second = await town.AsAsync("second@demo.example");
        await Town.SendAsync(second, $"/people/{sam}/support/{support}/ending/decide", new Dictionary<string, string?> { ["Input.Answer"] = "Approve" });
    }

    private static async Task<(TestBrowser Cora, TestBrowser Peer, Guid Sam)> MatchedAsync(Town town)
    {
        var pat = await town.PeerAsync(Town.Pat);
        var sam = await town.PersonAsync();
        var cora = await town.AsAsync(Town.Cora);
        await town.MatchAsync(cora, sam, pat, Town.Pat);
        var peer = await town.AsAsync(Town.Pat);
        // somebody who was reached last, so that an ending can be decided
        await Town.SendAsync(cora, $"/people/{sam}/contacts/record", new Dictionary<string, string?> { ["Input.Method"] = "Phone", ["Input.Result"] = "Spoke" });
        return (cora, peer, sam);
    }

    private static Task<TestPage> TellAsync(TestBrowser browser, Guid person) => Town.SendAsync(browser, $"/peer/worries/tell/{person}", new Dictionary<string, string?> { ["Input.Words"] = Words });

    private static async Task<TestPage> AnswerAsync(TestBrowser browser, string path) => await browser.SubmitAsync(
        await browser.OpenAsync(path), new Dictionary<string, string?> { ["Input.Done"] = "Went to see him", ["Input.ToldBack"] = "Thank you, he is safe." }, "main form:not([action])");
}
