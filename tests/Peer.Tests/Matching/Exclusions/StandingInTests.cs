using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Peer.Tests.Matching.Exclusions;

/// <summary>Whoever stands in for somebody's peer and must not meet them has no part in it any more, whichever way the two come together.</summary>
public sealed class StandingInTests
{
    [Theory, EveryEngine]
    public async Task Two_records_that_become_one_take_away_whoever_stands_in_and_was_kept_apart_from_the_other(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, _, piotr) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya), await town.PeerAsync(Town.Piotr));
        await town.ColleagueAsync("wes@demo.example", "Wes Worker", "worker");
        var (sam, bo) = (await town.PersonAsync("Sam", Town.Priya), await town.PersonAsync("Bo"));
        using var cora = await town.AsAsync(Town.Cora);
        using var wes = await town.AsAsync("wes@demo.example");
        using var peer = await town.AsAsync(Town.Pat);
        await Town.ExcludeAsync(cora, bo, pat, "SameNetwork", "They shared a dealer");
        await StandInAsync(town, sam, Town.Pat);
        Assert.Equal(HttpStatusCode.OK, (await peer.AskAsync($"/people/{sam}")).Status);

        foreach (var person in (Guid[])[sam, bo]) await Town.SendAsync(wes, $"/people/{person}/identifiers/add", new Dictionary<string, string?> { ["Input.Kind"] = "NhsNumber", ["Input.Value"] = "999 000 0018" });
        var proposed = await wes.SubmitAsync(await wes.OpenAsync($"/people/{sam}/merges/propose?other={bo}"), new Dictionary<string, string?> { ["Input.Because"] = "The same number.", ["Input.Choices[0].Stands"] = "Theirs" });
        Assert.Contains("Merged", (await Town.SendAsync(cora, $"{proposed.Path}/decide", new Dictionary<string, string?> { ["Input.Decision"] = "Yes" })).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await peer.AskAsync($"/people/{sam}")).Status);
        Assert.Contains("Peer support: no back-up now", (await wes.OpenAsync($"/people/{sam}/timeline")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("dealer", (await wes.OpenAsync($"/people/{sam}/timeline")).Html, StringComparison.Ordinal);
        // nobody was led by one who is kept apart: there is nothing to look at
        Assert.DoesNotContain(await town.WorkAsync(), one => one.Kind == "peer.look-again");
        Assert.NotEqual(pat, piotr);
    }

    /// <summary>Whoever decides a merge may be of any team, or nobody is signed in.</summary>
    [Theory, EveryEngine]
    public async Task It_does_not_matter_who_decides_the_merge_and_nobody_else_loses_their_part(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var (pat, _) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya));
        await town.PeerAsync(Town.Piotr);
        var (sam, bo) = (await town.PersonAsync("Sam", Town.Priya), await town.PersonAsync("Bo", Town.Priya));
        await StandInAsync(town, sam, Town.Pat);
        await StandInAsync(town, bo, Town.Piotr);
        foreach (var person in (Guid[])[sam, bo]) await town.WriteAsync(scope => scope.Database.ExecuteAsync(Peer.Matching.Exclusions.ExclusionSql.Add, new
        {
            exclusion = Ids.New(), person, peer = pat, kind = Peer.Matching.Exclusions.ExclusionKind.Known, words = (string?)null, today = town.Today, by = "Cora",
        }));

        foreach (var person in (Guid[])[sam, bo]) await town.RaiseAsync(new PersonMerged(person, Ids.New(), false));

        using var peer = await town.AsAsync(Town.Pat);
        using var other = await town.AsAsync(Town.Piotr);
        Assert.Equal(HttpStatusCode.NotFound, (await peer.AskAsync($"/people/{sam}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await other.AskAsync($"/people/{bo}")).Status);
    }

    [Theory, EveryEngine]
    public async Task A_coordinator_who_is_the_peer_that_supports_them_is_not_told_to_look_and_another_is(DatabaseEngine engine)
    {
        const string Look = "Look at who supports them now";
        await using var town = await Town.StartAsync(engine);
        var own = await town.PeerAsync(Town.Cora);
        await town.ColleagueAsync("second@demo.example", "Sal Second", "lead");
        var sam = await town.PersonAsync("Sam", Town.Cora);
        await town.WriteAsync(scope => scope.Database.ExecuteAsync(Peer.Matching.Exclusions.ExclusionSql.Add, new
        {
            exclusion = Ids.New(), person = sam, peer = own, kind = Peer.Matching.Exclusions.ExclusionKind.Known, words = (string?)null, today = town.Today, by = "Sal",
        }));

        await town.RaiseAsync(new PersonMerged(sam, Ids.New(), false));

        using var second = await town.AsAsync("second@demo.example");
        using var cora = await town.AsAsync(Town.Cora);
        Assert.Contains(Look, (await second.OpenAsync("/")).Text, StringComparison.Ordinal);
        foreach (var address in (string[])["/", "/team", $"/people/{sam}", $"/peer/matching/for-person/{sam}"]) Assert.DoesNotContain(Look, (await cora.OpenAsync(address)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Where_two_supports_go_on_whoever_stands_in_with_the_second_is_taken_away_as_well(DatabaseEngine engine)
    {
        await using var town = await Town.StartAsync(engine);
        var pat = await town.PeerAsync(Town.Pat);
        foreach (var email in (string[])[Town.Priya, Town.Piotr]) await town.PeerAsync(email);
        var sam = await town.PersonAsync("Sam", Town.Piotr);
        await town.AlsoSupportedAsync(sam, Town.Priya, "peer");
        foreach (var lead in (string[])[Town.Piotr, Town.Priya])
        {
            await town.WriteAsync(scope => scope.Database.ExecuteAsync(StandingInSql.NobodyStandsIn, new { person = sam }));
            await town.WriteAsync(scope => scope.Database.ExecuteOneAsync(StandingInSql.StandInFor, new { person = sam, email = Town.Pat, lead }));
            using var peer = await town.AsAsync(Town.Pat);
            Assert.Equal(HttpStatusCode.OK, (await peer.AskAsync($"/people/{sam}")).Status);
            using var cora = await town.AsAsync(Town.Cora);
            await Town.ExcludeAsync(cora, sam, pat);
            Assert.Equal(HttpStatusCode.NotFound, (await peer.AskAsync($"/people/{sam}")).Status);
        }
    }

    private static Task<bool> StandInAsync(Town town, Guid person, string email) => town.WriteAsync(scope => scope.Database.ExecuteOneAsync(AgreedSql.StandIn, new { person, email }));
}

internal static class StandingInSql
{
    public static readonly Sql NobodyStandsIn = new("update core_support set backup_worker_id = null where person_id = @person");

    public static readonly Sql StandInFor = new("""
        update core_support set backup_worker_id = (select w.worker_id from core_worker w where w.email = @email)
        where person_id = @person and lead_worker_id = (select l.worker_id from core_worker l where l.email = @lead)
        """);
}
