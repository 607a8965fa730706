using Peer.Peers;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Peer.Tests.Matching.Exclusions;

/// <summary>A peer who matches people as well reads no list of free peers from which they could tell that somebody must not meet them.</summary>
public sealed class ReaderTests
{
    private const string Dual = "dual@demo.example";

    [Theory, EveryEngine]
    public async Task A_peer_who_is_a_worker_as_well_reads_the_same_whether_they_are_kept_apart_from_somebody_or_free_for_them(DatabaseEngine engine)
    {
        var told = new List<string>();
        foreach (var apart in (bool[])[false, true])
        {
            await using var town = await Town.StartAsync(engine);
            var (dual, priya) = (await DualAsync(town), await town.PeerAsync(Town.Priya));
            var (sam, bo) = (await town.PersonAsync(), await town.PersonAsync("Bo"));
            using var cora = await town.AsAsync(Town.Cora);
            Assert.Contains("Dee Dual", Town.Shown(await cora.OpenAsync($"/peer/matching/offers/make/{sam}")));
            await Town.OfferAsync(cora, bo, null, dual, priya);
            if (apart) foreach (var person in (Guid[])[sam, bo]) await Town.ExcludeAsync(cora, person, dual);
            using var dee = await town.AsAsync(Dual);
            var form = await dee.OpenAsync($"/peer/matching/offers/make/{sam}");
            Assert.Equal(["Priya Peer"], Town.Shown(form));
            Assert.Contains("You are a peer yourself, and never stand on this list.", form.Text, StringComparison.Ordinal);
            var support = await town.SupportAsync(sam);
            var give = await dee.AskAsync($"/people/{sam}/support/{support.SupportId}/give");
            told.Add(string.Join('\n',
                form.TextOf("main"), (await dee.PostAsync(form, Town.Offering("For them", dual))).TextOf("main"), give.Status, (await dee.OpenAsync($"/peer/matching/for-person/{bo}")).TextOf("main"),
                (await dee.OpenAsync((await dee.OpenAsync($"/peer/matching/for-person/{bo}")).LinkTo("Look at the profiles together"))).TextOf("main"),
                (await dee.OpenAsync((await dee.OpenAsync($"/peer/matching/for-person/{bo}")).LinkTo("Write down what they say"))).TextOf("main")));
            Assert.Contains("You were offered to them yourself", told[^1], StringComparison.Ordinal);
            // a colleague finds them, or does not
            Assert.Equal(!apart, Town.Shown(await cora.OpenAsync($"/peer/matching/offers/make/{sam}")).Contains("Dee Dual"));
        }

        Assert.Equal(told[0], told[1]);
    }

    [Theory, EveryEngine]
    public async Task Whoever_was_chosen_themselves_neither_begins_it_nor_ends_the_offer_by_making_another(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (dual, priya, piotr) = (await DualAsync(town), await town.PeerAsync(Town.Priya), await town.PeerAsync(Town.Piotr));
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        using var dee = await town.AsAsync(Dual);
        var early = await dee.OpenAsync($"/peer/matching/offers/make/{sam}");
        await Town.SayAsync(cora, await Town.OfferAsync(cora, sam, null, dual, priya), $"{dual}");
        Assert.Contains("They chose Dee Dual, who is asked", (await dee.OpenAsync($"/peer/matching/for-person/{sam}")).Text, StringComparison.Ordinal);

        Assert.Contains("They have chosen, and whom they chose is asked.", (await dee.PostAsync(early, Town.Offering(null, priya, piotr))).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        await Town.ReplyAsync(dee);
        Assert.Contains("They chose you. A colleague begins it with the two of you", (await Town.BeginAsync(dee, sam)).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Null((await town.SupportAsync(sam)).LeadWorkerId);

        await Town.BeginAsync(cora, sam);
        Assert.Equal(await town.WorkerAsync(Dual), (await town.SupportAsync(sam)).LeadWorkerId);
    }

    [Theory, EveryEngine]
    public async Task Whoever_was_chosen_themselves_and_says_that_a_death_was_a_mistake_is_asked_again_where_they_are_free(DatabaseEngine engine)
    {
        foreach (var free in (bool[])[true, false])
        {
            await using var town = await Town.StartAsync(engine);
            var (dual, priya) = (await DualAsync(town), await town.PeerAsync(Town.Priya));
            var sam = await town.PersonAsync();
            using var cora = await town.AsAsync(Town.Cora);
            using var dee = await town.AsAsync(Dual);
            await Town.SayAsync(cora, await Town.OfferAsync(cora, sam, null, dual, priya), $"{dual}");
            await Town.SendAsync(cora, $"/people/{sam}/died", new Dictionary<string, string?> { ["Input.ToldBy"] = "The neighbour" });
            if (!free) await town.SetAsync(dual, PeerState.Ready, 0);

            await Town.SendAsync(dee, $"/people/{sam}/died/mistake");

            Assert.Equal(free ? "peer.asked" : "peer.answered", Assert.Single(await town.WorkAsync(), one => one.Kind is "peer.asked" or "peer.answered").Kind);
        }
    }

    private static async Task<Guid> DualAsync(Town town)
    {
        await town.ColleagueAsync(Dual, "Dee Dual");
        var worker = await town.WorkerAsync(Dual);
        await town.WriteAsync(async scope =>
        {
            foreach (var module in (string[])["core", "peer"]) await scope.Database.ExecuteOneAsync(TownSql.AddRole, new { worker, module, role = "worker" });
        });
        return await town.PeerAsync(Dual);
    }
}
