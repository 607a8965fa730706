using Peer.Peers;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Peer.Tests.Matching;

public sealed class TakeBackTests
{
    [Theory, EveryEngine]
    public async Task Whoever_chose_may_choose_others_before_it_begins_and_the_peer_is_asked_no_longer(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        var make = await cora.OpenAsync($"/peer/matching/offers/make/{sam}");
        var standing = await Town.SayAsync(cora, await Town.OfferAsync(cora, sam, null, pat, priya), $"{pat}");
        Assert.Contains("take that back first", (await cora.PostAsync(make, Town.Offering(null, pat, priya))).Text, StringComparison.Ordinal);

        // asked, and then again after a yes
        foreach (var link in (string[])["They would like somebody else, or it takes too long", "They would like somebody else"])
        {
            var form = await cora.OpenAsync(standing.LinkTo(link));
            var late = await cora.OpenAsync(form.Path);
            var open = await cora.SubmitAsync(form);
            Assert.Contains("They have waited for a peer", open.Text, StringComparison.Ordinal);
            Assert.Equal(["peer.find"], await town.KindsAsync(sam));
            Assert.DoesNotContain(await town.WorkAsync(), one => one.Kind is "peer.asked" or "peer.answered");
            Assert.Contains("It has begun meanwhile, or is over already.", (await cora.PostAsync(late)).Text, StringComparison.Ordinal);
            standing = await Town.SayAsync(cora, await Town.OfferAsync(cora, sam, null, pat, priya), $"{pat}");
            using var peer = await town.AsAsync(Town.Pat);
            await Town.ReplyAsync(peer);
            standing = await cora.OpenAsync(standing.Path);
        }

        Assert.Null((await town.SupportAsync(sam)).LeadWorkerId);
    }

    [Theory, EveryEngine]
    public async Task A_peer_may_take_back_a_yes_that_has_not_begun_and_a_no_when_they_have_thought_again(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        using var peer = await town.AsAsync(Town.Pat);
        await Town.SayAsync(cora, await Town.OfferAsync(cora, sam, null, pat, priya), $"{pat}");
        var yes = await Town.ReplyAsync(peer);
        var begin = await cora.OpenAsync((await cora.OpenAsync($"/peer/matching/for-person/{sam}")).LinkTo("Begin"));

        var no = await peer.SubmitAsync(yes);

        Assert.DoesNotContain("Thank you for saying yes", no.Text, StringComparison.Ordinal);
        Assert.Contains("no place left now", (await cora.PostAsync(begin)).Text, StringComparison.Ordinal);
        Assert.Contains("They chose Pat Peer, who is not free any more.", (await cora.OpenAsync($"/peer/matching/for-person/{sam}")).Text, StringComparison.Ordinal);
        Assert.Contains("see how it goes on", (await cora.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(["Priya Peer"], Town.Shown(await cora.OpenAsync($"/peer/matching/offers/make/{sam}")));

        Assert.DoesNotContain("What you said no to", (await peer.SubmitAsync(no)).Text, StringComparison.Ordinal);
        Assert.Equal(["Pat Peer", "Priya Peer"], Town.Shown(await cora.OpenAsync($"/peer/matching/offers/make/{sam}")));
    }

    [Theory, EveryEngine]
    public async Task Whoever_matches_is_told_once_when_a_peer_has_not_answered_by_the_day(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var sam = await town.PersonAsync();
        using (var first = await town.AsAsync(Town.Cora)) await Town.SayAsync(first, await Town.OfferAsync(first, sam, null, pat, priya), $"{pat}");
        town.Platform.Clock.Advance(TimeSpan.FromDays(3));
        await town.Platform.RunJobsAsync();
        Assert.DoesNotContain(await town.WorkAsync(), one => one.Kind == "peer.answered");

        town.Platform.Clock.Advance(TimeSpan.FromDays(1));
        await town.Platform.RunJobsAsync();
        town.Platform.Clock.Advance(TimeSpan.FromDays(1));
        await town.Platform.RunJobsAsync();

        Assert.Null(Assert.Single(await town.WorkAsync(), one => one.Kind == "peer.answered").PersonId);
        using var cora = await town.AsAsync(Town.Cora);
        Assert.Contains("A peer who was chosen has not answered yet.", (await cora.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("That day has passed.", (await cora.OpenAsync($"/peer/matching/for-person/{sam}")).Text, StringComparison.Ordinal);
        using var peer = await town.AsAsync(Town.Pat);
        await Town.ReplyAsync(peer);
        Assert.Contains("see how it goes on", Assert.Single(await town.WorkAsync(), one => one.Kind == "peer.answered").Sentence, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task After_a_death_that_was_a_mistake_nobody_is_asked_who_has_paused_since(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        await Town.SayAsync(cora, await Town.OfferAsync(cora, sam, null, pat, priya), $"{pat}");
        await Town.SendAsync(cora, $"/people/{sam}/died", new Dictionary<string, string?> { ["Input.ToldBy"] = "The neighbour" });
        await town.SetAsync(pat, PeerState.Paused, 3);

        await Town.SendAsync(cora, $"/people/{sam}/died/mistake");

        Assert.DoesNotContain(await town.WorkAsync(), one => one.Kind == "peer.asked");
        Assert.Contains("who is not free any more", (await cora.OpenAsync($"/peer/matching/for-person/{sam}")).Text, StringComparison.Ordinal);
    }
}
