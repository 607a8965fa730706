using Peer.Tests.Keeping;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Record;

namespace Peer.Tests.Matching.Lasting;

/// <summary>Support that is given to a peer on the record's own page: nobody offered them, and whoever supports somebody is asked about all the same.</summary>
public sealed class GivenTests
{
    [Theory, EveryEngine]
    public async Task They_are_asked_twice_how_they_get_on_the_peer_is_told_and_no_measure_counts_it_as_chosen(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        await town.PeerAsync(Town.Pat);
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        await GiveAsync(town, cora, sam, Town.Pat);

        var reviews = (await town.WorkAsync()).Where(one => one.Kind == "peer.review").ToList();
        Assert.Equal([(sam, town.Today.AddDays(14)), (sam, town.Today.AddDays(42))], reviews.Select(one => (one.PersonId!.Value, one.DueOn)).Order());
        var tab = await cora.OpenAsync($"/peer/matching/for-person/{sam}");
        Assert.Contains("Pat Peer supports them as a peer since 23 November. What worries the peer is heard by Cora Coordinator.", tab.Text, StringComparison.Ordinal);
        using var peer = await town.AsAsync(Town.Pat);
        Assert.Contains("What you need to know", (await peer.OpenAsync(Town.Item(await peer.OpenAsync("/"), "You support somebody new. Read what you need to know"))).Text, StringComparison.Ordinal);
        var measures = (await cora.OpenAsync("/peer/measures")).Document.QuerySelectorAll("main tr, main dl > div, main .area-card").Select(one => one.TextContent).ToList();
        Assert.Contains(measures, one => one.Contains("From start to match", StringComparison.Ordinal) && one.Contains("1 who have a peer without a match they chose", StringComparison.Ordinal));

        // what they say is written down like any other, and a change ends it
        var say = await cora.OpenAsync(tab.LinkTo("Write down how it goes"));
        await cora.SubmitAsync(say, new Dictionary<string, string?> { ["Input.Outcome"] = "GoOn", ["Input.Words"] = "We walk." });
        Assert.Contains("We walk.", (await cora.OpenAsync(tab.Path)).Text, StringComparison.Ordinal);
        await Town.SendAsync(cora, $"/peer/matching/pairing/change/{sam}");
        Assert.DoesNotContain("peer.review", await town.KindsAsync(sam));
        Assert.Equal(["Change"], await town.Platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(GivenSql.Ends, new { person = sam })));
    }

    [Theory, EveryEngine]
    public async Task Where_nobody_is_there_to_hear_what_worries_the_peer_the_tab_asks_for_somebody(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        await town.PeerAsync(Town.Pat);
        var sam = await town.PersonAsync("Sam", Town.Pat);
        var support = await town.SupportAsync(sam);
        await town.RaiseAsync(new SupportLedBy(sam, support.SupportId, "peer", support.TeamId, null, support.LeadWorkerId, false));
        using var cora = await town.AsAsync(Town.Cora);

        var tab = await cora.OpenAsync($"/peer/matching/for-person/{sam}");

        Assert.Contains("What worries the peer is heard by the whole team.", tab.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody has been chosen to hear it. Choose somebody.", tab.Text, StringComparison.Ordinal);
        var agreed = await cora.SubmitAsync(await cora.OpenAsync(tab.LinkTo("Change who hears it, or what the peer needs to know first")), new Dictionary<string, string?> { ["Input.Hears"] = $"{await town.WorkerAsync(Town.Cora)}" });
        Assert.Contains("heard by Cora Coordinator", agreed.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_handover_on_the_records_page_ends_the_one_and_begins_the_other(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, _) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var sam = await town.PersonAsync();
        using var cora = await town.AsAsync(Town.Cora);
        await town.MatchAsync(cora, sam, pat, Town.Pat);
        var support = await town.SupportAsync(sam);
        var plan = PeersScene.Fields(("Input.To", $"{await town.WorkerAsync(Town.Priya)}"), ("Input.KnowFirst", "They like tea."));
        PeersScene.Date(plan, "Input.OverlapUntil", town.Today.AddDays(3));
        await cora.SubmitAsync(await cora.OpenAsync($"/people/{sam}/support/{support.SupportId}/handover"), plan);
        await Town.SendAsync(cora, $"/people/{sam}/support/{support.SupportId}/handover/complete");

        Assert.Contains("Priya Peer supports them as a peer since 23 November.", (await cora.OpenAsync($"/peer/matching/for-person/{sam}")).Text, StringComparison.Ordinal);
        Assert.Equal(2, (await town.KindsAsync(sam)).Count(kind => kind == "peer.review"));
        Assert.Equal(["Left"], await town.Platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(GivenSql.Ends, new { person = sam })));
    }

    private static async Task GiveAsync(Town town, TestBrowser cora, Guid person, string email) => await cora.SubmitAsync(
        await cora.OpenAsync($"/people/{person}/support/{(await town.SupportAsync(person)).SupportId}/give"), new Dictionary<string, string?> { ["Input.Lead"] = $"{await town.WorkerAsync(email)}" });
}

internal static class GivenSql
{
    public static readonly Platform.Sdk.Data.Sql Ends = new("select m.ended_by from peer_match m where m.person_id = @person and m.ended_by is not null");
}
