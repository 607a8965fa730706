using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Peer.Tests.Matching.Lasting;

/// <summary>What they said of a peer is there to be read by the team that supports them, when another peer is beside them and when support has ended.</summary>
public sealed class EarlierPeersTests
{
    private const string First = "She waits with me.", Second = "He is always early.", Offered = "Somebody who rings first.";

    [Theory, EveryEngine]
    public async Task What_they_said_of_an_earlier_peer_stands_on_the_tab_beside_what_they_say_now(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (cora, sam) = await TwoMatchesAsync(town);

        var tab = await cora.OpenAsync($"/peer/matching/for-person/{sam}");

        foreach (var words in (string[])[First, Second]) Assert.Contains(words, tab.Text, StringComparison.Ordinal);
        Assert.Contains("Pat Peer, from 23 November to 23 November", tab.Text, StringComparison.Ordinal);
        // what was still to be asked of the earlier one is not to be asked any more
        Assert.Single(tab.Document.QuerySelectorAll("main a"), link => link.TextContent.Contains("Write down how it goes", StringComparison.Ordinal));
        Assert.Equal(2, tab.Text.Split("To ask on").Length);
        cora.Dispose();
    }

    [Theory, EveryEngine]
    public async Task When_support_has_ended_the_team_that_gave_it_reads_what_was_told_and_no_other_does(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (cora, sam) = await TwoMatchesAsync(town);
        await town.ColleagueAsync("second@demo.example", "Sal Second", "lead");
        await town.ColleagueAsync("nina@demo.example", "Nina Navigator", "lead", Town.Navigator);
        await town.AlsoSupportedAsync(sam, Town.Navigator);
        await Town.SendAsync(cora, $"/people/{sam}/contacts/record", new Dictionary<string, string?> { ["Input.Method"] = "Phone", ["Input.Result"] = "Spoke" });
        var support = (await town.SupportAsync(sam)).SupportId;
        await Town.SendAsync(cora, $"/people/{sam}/support/{support}/ending", new Dictionary<string, string?> { ["Input.Reason"] = "MovedOn" });
        using var second = await town.AsAsync("second@demo.example");
        await Town.SendAsync(second, $"/people/{sam}/support/{support}/ending/decide", new Dictionary<string, string?> { ["Input.Answer"] = "Approve" });

        var tab = await cora.OpenAsync($"/peer/matching/for-person/{sam}");

        Assert.Contains("does not support this person now", tab.Text, StringComparison.Ordinal);
        foreach (var words in (string[])[First, Second, Offered, "Woman", "Pat Peer, from", "Priya Peer, from"]) Assert.Contains(words, tab.Text, StringComparison.Ordinal);
        foreach (var gone in (string[])["To ask on", "Write down"]) Assert.DoesNotContain(gone, tab.Text, StringComparison.Ordinal);
        using var nina = await town.AsAsync("nina@demo.example");
        var other = await nina.OpenAsync($"/peer/matching/for-person/{sam}");
        Assert.Contains("does not support this person now", other.Text, StringComparison.Ordinal);
        foreach (var words in (string[])[First, Second, Offered, "Woman", "Pat Peer", "Priya Peer"]) Assert.DoesNotContain(words, other.Html, StringComparison.Ordinal);
        cora.Dispose();
    }

    // with Pat first, and with Priya now; each was asked about once
    private static async Task<(TestBrowser Cora, Guid Sam)> TwoMatchesAsync(Town town)
    {
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var sam = await town.PersonAsync();
        var cora = await town.AsAsync(Town.Cora);
        var wishes = await cora.OpenAsync($"/peer/matching/wishes/say/{sam}");
        await cora.SubmitAsync(wishes, WishTests.Wishes(wishes, ("gender", "woman")));
        await Town.SayAsync(cora, await Town.OfferAsync(cora, sam, null, pat, priya), "Others", Offered);
        foreach (var (peer, email, words) in (new[] { (pat, Town.Pat, First), (priya, Town.Priya, Second) }))
        {
            var tab = await town.MatchAsync(cora, sam, peer, email);
            await cora.SubmitAsync(await cora.OpenAsync(tab.LinkTo("Write down how it goes")), new Dictionary<string, string?> { ["Input.Outcome"] = "GoOn", ["Input.Words"] = words });
            if (peer == pat) await Town.SendAsync(cora, $"/peer/matching/pairing/change/{sam}");
        }

        return (cora, sam);
    }
}
