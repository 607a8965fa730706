using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Peer.Tests.Matching.Lasting;

/// <summary>Where two records became one, two peer supports may go on with one person: both are told, and nothing of either is out of reach.</summary>
public sealed class TwoSupportsTests
{
    [Theory, EveryEngine]
    public async Task The_tab_tells_both_leads_to_each_and_to_the_page_where_one_is_ended(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        foreach (var email in (string[])[Town.Pat, Town.Priya]) await town.PeerAsync(email);
        var sam = await TwoAsync(town, Town.Pat);
        using var cora = await town.AsAsync(Town.Cora);

        var tab = await cora.OpenAsync($"/peer/matching/for-person/{sam}");
        Assert.Contains("More than one peer support goes on with this person", tab.Text, StringComparison.Ordinal);
        var shown = tab.Text.Contains("Pat Peer supports them", StringComparison.Ordinal) ? ("Pat", "Priya") : ("Priya", "Pat");
        var other = await cora.OpenAsync(tab.LinkTo($"the one that {shown.Item2} Peer leads"));
        Assert.Contains($"{shown.Item2} Peer supports them as a peer", other.Text, StringComparison.Ordinal);
        Assert.Contains($"the one that {shown.Item1} Peer leads", other.Text, StringComparison.Ordinal);
        Assert.Equal($"/people/{sam}/support", tab.LinkTo("and end the other on the page of support"));
        // the list leads to each
        foreach (var name in (string[])["Pat", "Priya"])
        {
            var row = (await cora.OpenAsync("/peer/matching/list")).Document.QuerySelectorAll("main li").Single(one => one.TextContent.Contains($"{name} Peer, since", StringComparison.Ordinal));
            Assert.Contains($"{name} Peer supports them", (await cora.OpenAsync(row.QuerySelector("a")!.GetAttribute("href")!)).Text, StringComparison.Ordinal);
        }

        // a change is of the one that is looked at
        await cora.SubmitAsync(await cora.OpenAsync(other.LinkTo("They would like somebody else, or the peer would")));
        var left = await cora.OpenAsync($"/peer/matching/for-person/{sam}");
        Assert.Contains($"{shown.Item1} Peer supports them as a peer", left.Text, StringComparison.Ordinal);
        Assert.Contains("See also: the one that waits for a peer", left.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task An_offer_a_match_and_its_reviews_are_of_the_support_in_which_they_were_made(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (priya, piotr) = (await town.PeerAsync(Town.Priya), await town.PeerAsync(Town.Piotr));
        await town.PeerAsync(Town.Pat);
        var sam = await TwoAsync(town, null);
        using var cora = await town.AsAsync(Town.Cora);
        var tab = await cora.OpenAsync($"/peer/matching/for-person/{sam}");
        Assert.Contains("Priya Peer supports them as a peer", tab.Text, StringComparison.Ordinal);
        var waits = await cora.OpenAsync(tab.LinkTo("the one that waits for a peer"));

        var profiles = await cora.SubmitAsync(await cora.OpenAsync(waits.LinkTo("Offer peers to choose from")), Town.Offering("The only one", piotr));
        await Town.SayAsync(cora, profiles, $"{piotr}");
        using var peer = await town.AsAsync(Town.Piotr);
        await Town.ReplyAsync(peer);
        await cora.SubmitAsync(await cora.OpenAsync((await cora.OpenAsync(waits.Path)).LinkTo("Begin")), new Dictionary<string, string?> { ["Input.KnowFirst"] = "Told to Piotr." });

        var now = await cora.OpenAsync(waits.Path);
        Assert.Contains("Piotr Peer supports them as a peer since 23 November.", now.Text, StringComparison.Ordinal);
        Assert.Contains("Ask when Piotr Peer is not there.", (await cora.OpenAsync(now.LinkTo("Write down how it goes"))).Text, StringComparison.Ordinal);
        // each peer reads what is theirs to know
        Assert.Contains("Told to Piotr.", (await peer.OpenAsync($"/peer/beside/for-person/{sam}")).Text, StringComparison.Ordinal);
        using var second = await town.AsAsync(Town.Priya);
        Assert.DoesNotContain("Told to Piotr.", (await second.OpenAsync($"/peer/beside/for-person/{sam}")).Text, StringComparison.Ordinal);
        // a change that the second peer asks for is of theirs, whatever stands first
        foreach (var (browser, name) in (new[] { (peer, "Piotr Peer"), (second, "Priya Peer") }))
        {
            await Town.SendAsync(browser, $"/peer/beside/ask-change/{sam}");
            Assert.Contains(name, (await cora.OpenAsync(Town.Item(await cora.OpenAsync("/"), "Somebody else is wanted beside them"))).TextOf("main"), StringComparison.Ordinal);
        }

        // what worries either is heard
        await Town.SendAsync(peer, $"/peer/worries/tell/{sam}", new Dictionary<string, string?> { ["Input.Words"] = "She coughs" });
        Assert.Contains("She coughs", (await cora.OpenAsync($"/peer/worries/for-person/{sam}")).Text, StringComparison.Ordinal);
        // whoever is kept apart has no part in either
        await Town.ExcludeAsync(cora, sam, piotr);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await peer.AskAsync($"/people/{sam}")).Status);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await second.AskAsync($"/people/{sam}")).Status);
        Assert.NotEqual(priya, piotr);
    }

    [Theory, EveryEngine]
    public async Task Somebody_else_said_in_a_review_leads_to_the_change_of_the_peer_it_was_about(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var peers = new[] { (Email: Town.Pat, Name: "Pat Peer", Id: await town.PeerAsync(Town.Pat)), (Email: Town.Priya, Name: "Priya Peer", Id: await town.PeerAsync(Town.Priya)) };
        var sam = await town.PersonAsync();
        await town.WriteAsync(scope => scope.Database.ExecuteOneAsync(TownSql.AddSupport, new { person = sam, support = Platform.Sdk.Data.Ids.New(), lead = (string?)null, module = "peer", email = Town.Cora, on = town.Today }));
        using var cora = await town.AsAsync(Town.Cora);
        var first = await cora.OpenAsync($"/peer/matching/for-person/{sam}");
        string[] tabs = [(await cora.OpenAsync(first.LinkTo("the one that waits for a peer"))).Path, ""];
        tabs[1] = (await cora.OpenAsync((await cora.OpenAsync(tabs[0])).LinkTo("the one that waits for a peer"))).Path;
        foreach (var (tab, peer) in tabs.Zip(peers))
        {
            await Town.SayAsync(cora, await cora.SubmitAsync(await cora.OpenAsync((await cora.OpenAsync(tab)).LinkTo("Offer peers to choose from")), Town.Offering("The only one", peer.Id)), $"{peer.Id}");
            using var browser = await town.AsAsync(peer.Email);
            await Town.ReplyAsync(browser);
            await cora.SubmitAsync(await cora.OpenAsync((await cora.OpenAsync(tab)).LinkTo("Begin")));
        }

        foreach (var (tab, peer) in tabs.Zip(peers))
        {
            var review = await cora.OpenAsync((await cora.OpenAsync(tab)).LinkTo("Write down how it goes"));
            var change = await cora.SubmitAsync(review, new Dictionary<string, string?> { ["Input.Outcome"] = "Change", ["Input.Words"] = "Somebody older." });
            Assert.Contains($"{peer.Name} is not offered to them again", change.Text, StringComparison.Ordinal);
        }
    }

    // one of the second record's goes on with Priya
    private static async Task<Guid> TwoAsync(Town town, string? lead)
    {
        var sam = await town.PersonAsync("Sam", lead);
        await town.AlsoSupportedAsync(sam, Town.Priya, "peer");
        return sam;
    }
}
