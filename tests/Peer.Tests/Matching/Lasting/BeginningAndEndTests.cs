using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Record;

namespace Peer.Tests.Matching.Lasting;

public sealed class BeginningAndEndTests
{
    [Theory, EveryEngine]
    public async Task Peer_support_that_starts_waits_with_the_team_and_opens_a_search(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var sam = await town.PersonAsync();
        await town.RaiseAsync(new SupportEnded(sam, (await town.SupportAsync(sam)).SupportId, "peer", (await town.SupportAsync(sam)).TeamId, null, town.Today, EndingReason.MovedOn));
        var bo = await town.PersonAsync("Bo");
        await town.WriteAsync(scope => scope.Database.ExecuteAsync(EndSql.AsCore, new { person = bo }));
        using var cora = await town.AsAsync(Town.Cora);

        await Town.SendAsync(cora, $"/people/{bo}/support/start", new Dictionary<string, string?> { ["Input.ModuleKey"] = "peer", ["Input.Lead"] = "Team" });

        var find = Assert.Single(await town.WorkAsync(), one => one.PersonId == bo);
        Assert.Equal(("peer.find", town.Today.AddDays(7)), (find.Kind, find.DueOn));
        Assert.Contains("They have waited for a peer since 23 November.", (await cora.OpenAsync(Town.Item(await cora.OpenAsync("/"), "Ask whom they would like beside them"))).Text, StringComparison.Ordinal);
        Assert.Contains("Waiting for peers to choose from", (await cora.OpenAsync($"/people/{bo}")).Text, StringComparison.Ordinal);
        await town.RaiseAsync(new SupportStarted(sam, (await town.SupportAsync(sam)).SupportId, "peer", (await town.SupportAsync(sam)).TeamId, null, town.Today.AddDays(-8)));
        await town.RaiseAsync(new SupportStarted(sam, (await town.SupportAsync(sam)).SupportId, "navigator", (await town.SupportAsync(sam)).TeamId, null, town.Today));
        Assert.Empty(await town.KindsAsync(sam));
    }

    [Theory, EveryEngine]
    public async Task When_support_ends_nobody_is_asked_or_reminded_any_more(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var (sam, bo) = (await town.PersonAsync(), await town.PersonAsync("Bo"));
        using var cora = await town.AsAsync(Town.Cora);
        await Town.SayAsync(cora, await Town.OfferAsync(cora, sam, null, pat, priya), $"{pat}");
        await town.MatchAsync(cora, bo, priya, Town.Priya, pat);

        foreach (var person in (Guid[])[sam, bo])
        {
            var support = await town.SupportAsync(person);
            await town.RaiseAsync(new SupportEnded(person, support.SupportId, "navigator", support.TeamId, null, town.Today, EndingReason.MovedOn));
            Assert.Contains(await town.WorkAsync(), one => one.Kind is "peer.asked" or "peer.review");
            await town.RaiseAsync(new SupportEnded(person, support.SupportId, "peer", support.TeamId, support.LeadWorkerId, town.Today, EndingReason.MovedOn));
        }

        Assert.DoesNotContain(await town.WorkAsync(), one => one.Kind.StartsWith("peer.", StringComparison.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task After_a_death_everything_stops_and_where_it_was_a_mistake_everything_is_as_it_was(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, priya, piotr) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya), await town.PeerAsync(Town.Piotr));
        var (sam, bo, cai) = (await town.PersonAsync(), await town.PersonAsync("Bo"), await town.PersonAsync("Cai"));
        var cora = await town.AsAsync(Town.Cora);
        await Town.SayAsync(cora, await Town.OfferAsync(cora, sam, null, pat, piotr), $"{pat}");
        await town.MatchAsync(cora, bo, priya, Town.Priya, piotr);
        await Town.OfferAsync(cora, cai, null, piotr, pat);
        using var second = await town.AsAsync(Town.Priya);
        await Town.SendAsync(second, $"/peer/worries/tell/{bo}", new Dictionary<string, string?> { ["Input.Words"] = "She coughs" });
        Guid[] people = [sam, bo, cai];
        var before = await StandAsync();
        var work = await OpenAsync();

        foreach (var person in people) await Town.SendAsync(cora, $"/people/{person}/died", new Dictionary<string, string?> { ["Input.ToldBy"] = "The neighbour" });
        Assert.DoesNotContain(await town.WorkAsync(), one => one.Kind is "peer.asked" or "peer.choose" or "peer.review" or "peer.worry" or "peer.meet");
        town.Platform.Clock.Advance(TimeSpan.FromHours(5));
        await town.Platform.RunJobsAsync();
        cora.Dispose();
        cora = await town.AsAsync(Town.Cora);
        Assert.DoesNotContain(await town.WorkAsync(), one => one.Kind == "peer.worry-waits");
        Assert.Contains("No peer supports them.", (await cora.OpenAsync($"/peer/matching/for-person/{bo}")).Text, StringComparison.Ordinal);
        foreach (var person in people) await Town.SendAsync(cora, $"/people/{person}/died/mistake");

        Assert.Equal(before, await StandAsync());
        Assert.Equal(work, await OpenAsync());
        await town.Platform.RunJobsAsync();
        town.Platform.Clock.Advance(TimeSpan.FromHours(2));
        await town.Platform.RunJobsAsync();
        Assert.Single(await town.WorkAsync(), one => one.Kind == "peer.worry-waits");
        cora.Dispose();

        async Task<IReadOnlyList<string>> StandAsync()
        {
            var stand = new List<string>();
            foreach (var person in people) stand.Add((await cora.OpenAsync($"/peer/matching/for-person/{person}")).TextOf("main"));
            return stand;
        }

        async Task<IReadOnlyList<string>> OpenAsync() =>
            [.. (await town.WorkAsync()).Where(one => one.Kind.StartsWith("peer.", StringComparison.Ordinal) && one.Kind is not "peer.debrief").Select(one => $"{one.Kind} {one.PersonId} {one.DueOn}").Order(StringComparer.Ordinal)];
    }

    /// <summary>As where two records became one meanwhile.</summary>
    [Theory, EveryEngine]
    public async Task After_a_death_that_was_a_mistake_nobody_is_asked_whom_they_must_not_meet_and_who_keeps_that_looks_at_a_match(DatabaseEngine engine)
    {
        const string Look = "Look at who supports them now";
        await using var town = await Town.StartAsync(engine);
        var (pat, priya) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        var (sam, bo) = (await town.PersonAsync(), await town.PersonAsync("Bo"));
        await town.ColleagueAsync("wes@demo.example", "Wes Worker", "worker");
        using var cora = await town.AsAsync(Town.Cora);
        await Town.SayAsync(cora, await Town.OfferAsync(cora, sam, null, pat, priya), $"{pat}");
        await town.MatchAsync(cora, bo, priya, Town.Priya, pat);
        foreach (var person in (Guid[])[sam, bo]) await Town.SendAsync(cora, $"/people/{person}/died", new Dictionary<string, string?> { ["Input.ToldBy"] = "The neighbour" });
        foreach (var (person, peer) in (new[] { (sam, pat), (bo, priya) })) await town.WriteAsync(scope => scope.Database.ExecuteAsync(Peer.Matching.Exclusions.ExclusionSql.Add, new
        {
            exclusion = Platform.Sdk.Data.Ids.New(), person, peer, kind = Peer.Matching.Exclusions.ExclusionKind.Known, words = (string?)null, today = town.Today, by = "Cora",
        }));

        foreach (var person in (Guid[])[sam, bo]) await Town.SendAsync(cora, $"/people/{person}/died/mistake");

        Assert.DoesNotContain(await town.WorkAsync(), one => one.Kind == "peer.asked");
        using var asked = await town.AsAsync(Town.Pat);
        Assert.Contains("Nothing waits for an answer from you.", (await asked.OpenAsync("/peer/matching/asking")).Text, StringComparison.Ordinal);
        Assert.Contains("They chose Pat Peer, who is not free any more.", (await cora.OpenAsync($"/peer/matching/for-person/{sam}")).Text, StringComparison.Ordinal);
        Assert.Equal(bo, Assert.Single(await town.WorkAsync(), one => one.Kind == "peer.look-again").PersonId);
        Assert.Contains(Look, (await cora.OpenAsync("/")).Text, StringComparison.Ordinal);
        foreach (var email in (string[])["wes@demo.example", Town.Priya])
        {
            using var other = await town.AsAsync(email);
            Assert.DoesNotContain(Look, (await other.OpenAsync("/")).Text, StringComparison.Ordinal);
        }
    }

    [Theory, EveryEngine]
    public async Task A_peer_sees_what_they_need_and_no_more(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        await town.PeerAsync(Town.Pat);
        var sam = await town.PersonAsync("Sam Surname", Town.Pat);
        foreach (var (way, safety) in ((string, string)[])[("Drop-in on Fridays", "Safe"), ("07700 900123", "NotSafe"), ("With a relative", "NotKnown")])
        {
            await town.WriteAsync(scope => scope.Database.ExecuteOneAsync(EndSql.AddWay, new { id = Platform.Sdk.Data.Ids.New(), person = sam, value = way, safety, now = town.Now }));
        }

        using var cora = await town.AsAsync(Town.Cora);
        using var peer = await town.AsAsync(Town.Pat);
        await Town.SendAsync(cora, $"/people/{sam}/contacts/record", new Dictionary<string, string?> { ["Input.Method"] = "Phone", ["Input.Result"] = "Spoke", ["Input.Note"] = "Noted by the coordinator" });
        var beside = await peer.OpenAsync($"/peer/beside/for-person/{sam}");
        await peer.SubmitAsync(await peer.OpenAsync(beside.LinkTo("Record contact")), new Dictionary<string, string?> { ["Input.Method"] = "MetOut", ["Input.Result"] = "Met", ["Input.Note"] = "Tea by the river" });

        var seen = await peer.OpenAsync(beside.Path);
        foreach (var there in (string[])["Drop-in on Fridays", "Tea by the river", "What matters to them, in their words", "If somebody is in danger now, call 999."]) Assert.Contains(there, seen.Text, StringComparison.Ordinal);
        foreach (var not in (string[])["07700 900123", "With a relative", "Noted by the coordinator"]) Assert.DoesNotContain(not, seen.Html, StringComparison.Ordinal);
        foreach (var closed in (string[])["/peer/matching/for-person", "/peer/matching/exclusions/for-person", "/peer/worries/for-person", "/peer/matching/offers/make"])
        {
            Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await peer.AskAsync($"{closed}/{sam}")).Status);
        }
    }
}

internal static class EndSql
{
    public static readonly Platform.Sdk.Data.Sql AsCore = new("update core_support set module_key = 'core' where person_id = @person");

    public static readonly Platform.Sdk.Data.Sql AddWay = new("""
        insert into core_way_to_reach (way_id, person_id, kind, value, safety, added_at, version) values (@id, @person, 'Place', @value, @safety, @now, 1)
        """);
}
