using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Peer.Peers;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Support.HandingOn;
using Platform.Sdk.Data;

namespace Peer.Tests.Matching.Exclusions;

/// <summary>The record's own pages give support, hand it on and name who stands in: none of them gets round what the peer and the person want.</summary>
public sealed class GotRoundTests
{
    private static readonly Sql s_endings = Sql.ForEveryone("select m.ended_by from peer_match m", "A test");

    [Theory, EveryEngine]
    public async Task Whoever_is_kept_apart_full_pausing_or_preparing_is_on_no_list_of_the_record_and_refused_in_the_same_words(DatabaseEngine engine)
    {
        var told = new List<string>();
        foreach (var why in (string[])["apart", "full", "pausing", "preparing", "not added"])
        {
            await using var town = await Town.StartAsync(engine);
            foreach (var email in (string[])[Town.Priya, Town.Piotr]) await town.PeerAsync(email);
            var (state, capacity) = (why == "pausing" ? PeerState.Paused : why == "preparing" ? PeerState.Preparing : PeerState.Ready, why == "full" ? 0 : 3);
            var pat = why == "not added" ? (Guid?)null : await town.PeerAsync(Town.Pat, capacity, state);
            var (sam, bo) = (await town.PersonAsync(), await town.PersonAsync("Bo", Town.Priya));
            using var cora = await town.AsAsync(Town.Cora);
            if (why == "apart") foreach (var person in (Guid[])[sam, bo]) await Town.ExcludeAsync(cora, person, pat!.Value);
            told.Add(await TriesAsync(town, cora, sam, bo));
        }

        Assert.Single(told.Distinct());
        Assert.Contains("Choose a colleague of the same team", told[0], StringComparison.Ordinal);
    }

    private static async Task<string> TriesAsync(Town town, TestBrowser cora, Guid sam, Guid bo)
    {
        var (waits, led, pat) = (await town.SupportAsync(sam), await town.SupportAsync(bo), $"{await town.WorkerAsync(Town.Pat)}");
        var told = new List<string>();
        await TryAsync($"/people/{sam}/support/{waits.SupportId}/give", new() { ["Input.Lead"] = pat });
        await TryAsync($"/people/{bo}/support/{led.SupportId}/handover", Plan(town, pat));
        await TryAsync($"/people/{bo}/support/{led.SupportId}/back-up", new() { ["BackUp"] = pat });
        Assert.Null((await town.SupportAsync(sam)).LeadWorkerId);
        using var peer = await town.AsAsync(Town.Pat);
        foreach (var person in (Guid[])[sam, bo]) Assert.Equal(HttpStatusCode.NotFound, (await peer.AskAsync($"/people/{person}")).Status);
        return string.Join('\n', told);

        async Task TryAsync(string address, Dictionary<string, string?> fields)
        {
            var form = await cora.OpenAsync(address);
            Assert.DoesNotContain("Pat Peer", form.TextOf("main form"), StringComparison.Ordinal);
            var refused = await cora.PostAsync(form, fields);
            Assert.Null(refused.Location);
            told.Add($"{form.TextOf("main form")} {refused.TextOf(".govuk-error-summary")}");
        }
    }

    private static Dictionary<string, string?> Plan(Town town, string to) => new()
    {
        ["Input.To"] = to, ["Input.OverlapUntil.day"] = $"{town.Today.AddDays(3).Day}", ["Input.OverlapUntil.month"] = $"{town.Today.AddDays(3).Month}",
        ["Input.OverlapUntil.year"] = $"{town.Today.AddDays(3).Year}", ["Input.KnowFirst"] = "They like tea.",
    };

    [Theory, EveryEngine]
    public async Task A_peer_who_stands_in_or_is_to_take_over_has_no_part_in_it_once_they_are_kept_apart(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, _) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var bo = await town.PersonAsync("Bo", Town.Priya);
        var (led, worker) = (await town.SupportAsync(bo), $"{await town.WorkerAsync(Town.Pat)}");
        using var cora = await town.AsAsync(Town.Cora);
        using var peer = await town.AsAsync(Town.Pat);
        Assert.NotNull((await cora.PostAsync(await cora.OpenAsync($"/people/{bo}/support/{led.SupportId}/handover"), Plan(town, worker))).Location);
        Assert.NotNull((await cora.PostAsync(await cora.OpenAsync($"/people/{bo}/support/{led.SupportId}/back-up"), new Dictionary<string, string?> { ["BackUp"] = worker })).Location);
        Assert.Equal(HttpStatusCode.OK, (await peer.AskAsync($"/people/{bo}")).Status);
        var complete = await cora.OpenAsync($"/people/{bo}/support/{led.SupportId}/handover/complete");

        await Town.ExcludeAsync(cora, bo, pat);

        Assert.Equal(HttpStatusCode.NotFound, (await peer.AskAsync($"/people/{bo}")).Status);
        Assert.Contains("completed or called off meanwhile", (await cora.PostAsync(complete)).Text, StringComparison.Ordinal);
        Assert.Equal(led.LeadWorkerId, (await town.SupportAsync(bo)).LeadWorkerId);
        Assert.DoesNotContain(await town.WorkAsync(), one => one.Kind.Contains("handover", StringComparison.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task A_handover_that_was_planned_to_somebody_who_pauses_by_now_is_not_completed(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, _) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var bo = await town.PersonAsync("Bo", Town.Priya);
        var led = await town.SupportAsync(bo);
        using var cora = await town.AsAsync(Town.Cora);
        Assert.NotNull((await cora.PostAsync(await cora.OpenAsync($"/people/{bo}/support/{led.SupportId}/handover"), Plan(town, $"{await town.WorkerAsync(Town.Pat)}"))).Location);
        var complete = await cora.OpenAsync($"/people/{bo}/support/{led.SupportId}/handover/complete");
        await town.SetAsync(pat, PeerState.Paused, 3);

        Assert.Contains("cannot take it up. Choose another.", (await cora.PostAsync(complete)).Text, StringComparison.Ordinal);
        Assert.Equal(led.LeadWorkerId, (await town.SupportAsync(bo)).LeadWorkerId);
    }

    [Theory, EveryEngine]
    public async Task A_peer_who_is_a_worker_as_well_takes_nobody_up_by_themselves(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        await town.ColleagueAsync("dual@demo.example", "Dee Dual");
        var dual = await town.WorkerAsync("dual@demo.example");
        await town.WriteAsync(async scope =>
        {
            foreach (var module in (string[])["core", "peer"]) await scope.Database.ExecuteOneAsync(TownSql.AddRole, new { worker = dual, module, role = "worker" });
        });
        await town.PeerAsync("dual@demo.example");
        var sam = await town.PersonAsync();
        var waits = await town.SupportAsync(sam);
        using var dee = await town.AsAsync("dual@demo.example");

        Assert.Equal(HttpStatusCode.NotFound, (await dee.AskAsync($"/people/{sam}/support/take-up?support={waits.SupportId}")).Status);
        foreach (var address in (string[])["/", "/team", $"/people/{sam}/support"]) Assert.DoesNotContain("support/take-up", (await dee.AskAsync(address)).Html, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task When_the_record_takes_the_lead_away_the_match_ends_that_day_as_no_change_and_nothing_is_left_to_ask(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        await town.MatchAsync(cora, sam, pat, Town.Pat, priya);
        Assert.Contains("peer.review", await town.KindsAsync(sam));
        var worker = await town.WorkerAsync(Town.Pat);

        await town.ServeAsync(services => services.GetRequiredService<HandOver>().RunAsync(worker, new Dictionary<Guid, Guid>()));

        Assert.Null((await town.SupportAsync(sam)).LeadWorkerId);
        Assert.Equal(["Left"], await town.Platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(s_endings)));
        var kinds = await town.KindsAsync(sam);
        Assert.DoesNotContain("peer.review", kinds);
        Assert.Contains("peer.find", kinds);
    }

    [Theory, EveryEngine]
    public async Task How_much_room_a_peer_has_is_told_to_whoever_keeps_peers_and_to_nobody_who_only_matches(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var pat = await town.PeerAsync(Town.Pat);
        await town.ColleagueAsync("wes@demo.example", "Wes Worker", "worker");
        using var cora = await town.AsAsync(Town.Cora);
        using var wes = await town.AsAsync("wes@demo.example");

        foreach (var address in (string[])["/peer", $"/peer/peers/show/{pat}"])
        {
            Assert.Contains("at most 3", (await cora.OpenAsync(address)).Text, StringComparison.Ordinal);
            Assert.DoesNotContain("at most 3", (await wes.OpenAsync(address)).Text, StringComparison.Ordinal);
            Assert.DoesNotContain("room for", (await wes.OpenAsync(address)).Text, StringComparison.Ordinal);
        }
    }

    [Theory, EveryEngine]
    public async Task Given_on_the_records_page_to_a_peer_who_is_free_nobody_is_looked_for_or_asked_any_more(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var sam = await town.PersonAsync();
        var waits = await town.SupportAsync(sam);
        using var cora = await town.AsAsync(Town.Cora);
        await Town.SayAsync(cora, await Town.OfferAsync(cora, sam, null, pat, priya), $"{pat}");
        var to = await town.WorkerAsync(Town.Priya);

        Assert.NotNull((await cora.PostAsync(await cora.OpenAsync($"/people/{sam}/support/{waits.SupportId}/give"), new Dictionary<string, string?> { ["Input.Lead"] = $"{to}" })).Location);

        Assert.Equal(to, (await town.SupportAsync(sam)).LeadWorkerId);
        Assert.DoesNotContain(await town.WorkAsync(), one => one.Kind is "peer.asked" or "peer.find" or "peer.choose");
    }
}
