using Peer.Checks;
using Peer.Matching.Exclusions;
using Peer.Peers;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;

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

    [Theory, EveryEngine]
    public async Task After_a_death_that_was_a_mistake_nobody_is_asked_who_is_not_free_now_and_it_looks_the_same_whatever_the_reason(DatabaseEngine engine)
    {
        foreach (var saidYes in (bool[])[false, true])
        {
            var seen = new List<string>();
            foreach (var why in saidYes ? (string[])["full", "kept apart"] : ["full", "the area's limit", "in groups only", "kept apart"]) seen.Add(await SeenAsync(why, saidYes));
            Assert.All(seen, one => Assert.Equal(seen[0], one));
        }

        async Task<string> SeenAsync(string why, bool saidYes)
        {
            await using var town = await Town.StartAsync(engine, ("caseloadLimit", why == "the area's limit" ? "1" : "5"));
            var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
            var sam = await town.PersonAsync();
            using var cora = await town.AsAsync(Town.Cora);
            using var peer = await town.AsAsync(Town.Pat);
            await Town.SayAsync(cora, await Town.OfferAsync(cora, sam, null, pat, priya), $"{pat}");
            if (saidYes) await Town.ReplyAsync(peer);
            await Town.SendAsync(cora, $"/people/{sam}/died", new Dictionary<string, string?> { ["Input.ToldBy"] = "The neighbour" });
            await HappensAsync(town, why, pat, sam);

            await Town.SendAsync(cora, $"/people/{sam}/died/mistake");

            var work = (await town.WorkAsync()).Where(one => one.Kind is "peer.asked" or "peer.answered").ToList();
            Assert.Equal("peer.answered", Assert.Single(work).Kind);
            var asking = (await peer.OpenAsync("/peer/matching/asking")).TextOf("main");
            Assert.Contains("Nothing waits for an answer from you.", asking, StringComparison.Ordinal);
            var standing = (await cora.OpenAsync($"/peer/matching/for-person/{sam}")).TextOf("main");
            Assert.Contains("They chose Pat Peer, who is not free any more.", standing, StringComparison.Ordinal);
            return string.Join('\n', work[0].Sentence, asking, standing);
        }

        static async Task HappensAsync(Town town, string why, Guid pat, Guid sam)
        {
            if (why == "full") await town.SetAsync(pat, PeerState.Ready, 0);
            else if (why == "in groups only") await AgreedTests.CheckAsync(town, pat, 1, Condition.GroupsOnly);
            else if (why == "the area's limit") await town.PersonAsync("Theirs", Town.Pat);
            else await KeepApartAsync(town, pat, sam);
        }
    }

    /// <summary>They see those only of whom the peer supports who are their own team's too: by that a full peer would look free.</summary>
    [Theory, EveryEngine]
    public async Task Where_another_team_says_that_a_death_was_a_mistake_nobody_is_asked_again_and_it_looks_the_same_whatever_the_reason(DatabaseEngine engine)
    {
        foreach (var saidYes in (bool[])[false, true])
        {
            var seen = new List<string>();
            foreach (var why in saidYes ? (string[])["full", "kept apart"] : ["full", "free", "kept apart"]) seen.Add(await SeenAsync(why, saidYes));
            Assert.All(seen, one => Assert.Equal(seen[0], one));
        }

        async Task<string> SeenAsync(string why, bool saidYes)
        {
            await using var town = await Town.StartAsync(engine);
            var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
            var sam = await town.PersonAsync("Sam", null, 4);
            await town.AlsoSupportedAsync(sam, Town.Navigator);
            await town.ColleagueAsync("nina@demo.example", "Nina Navigator", "lead", Town.Navigator);
            using var cora = await town.AsAsync(Town.Cora);
            using var peer = await town.AsAsync(Town.Pat);
            using var nina = await town.AsAsync("nina@demo.example");
            await Town.SayAsync(cora, await Town.OfferAsync(cora, sam, null, pat, priya), $"{pat}");
            if (saidYes) await Town.ReplyAsync(peer);
            await Town.SendAsync(nina, $"/people/{sam}/died", new Dictionary<string, string?> { ["Input.ToldBy"] = "The neighbour" });
            for (var at = 0; why == "full" && at < 3; at++) await town.PersonAsync("Theirs", Town.Pat);
            if (why == "kept apart") await KeepApartAsync(town, pat, sam);

            await Town.SendAsync(nina, $"/people/{sam}/died/mistake");

            var work = Assert.Single(await town.WorkAsync(), one => one.Kind is "peer.asked" or "peer.answered");
            Assert.Equal(("peer.answered", (await town.SupportAsync(sam)).TeamId), (work.Kind, work.TeamId));
            var asking = (await peer.OpenAsync("/peer/matching/asking")).TextOf("main");
            Assert.Contains("Nothing waits for an answer from you.", asking, StringComparison.Ordinal);
            var standing = (await cora.OpenAsync($"/peer/matching/for-person/{sam}")).TextOf("main");
            Assert.Contains("They chose Pat Peer, who is not free any more.", standing, StringComparison.Ordinal);
            var elsewhere = new List<string>();
            foreach (var address in (string[])["/", $"/people/{sam}", $"/peer/matching/for-person/{sam}"]) elsewhere.Add((await nina.OpenAsync(address)).TextOf("main"));
            // what one act tells the timeline is of one instant, and stands in any order
            var told = (await nina.OpenAsync($"/people/{sam}/timeline")).Document.QuerySelectorAll(".moj-timeline__item").Select(one => one.TextContent).Order(StringComparer.Ordinal);
            return string.Join('\n', [work.Sentence, asking, standing, .. elsewhere, .. told]);
        }
    }

    private static Task<bool> KeepApartAsync(Town town, Guid pat, Guid sam) => town.WriteAsync(scope => scope.Database.ExecuteAsync(ExclusionSql.Add, new
    {
        exclusion = Ids.New(), person = sam, peer = pat, kind = ExclusionKind.Known, words = (string?)null, today = town.Today, by = "Cora",
    }));
}
