using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;

namespace Peer.Tests.Matching.Lasting;

/// <summary>The area switches peer support off, support ends and somebody dies, and it is switched on again.</summary>
public sealed class SwitchedOffTests
{
    private static readonly Sql s_endings = Sql.ForEveryone("select coalesce(m.ended_by, 'goes on') from peer_match m order by m.ended_by", "A test");

    private static readonly Sql s_ends = Sql.ForEveryone("select m.until_on from peer_match m where m.ended_by = 'Ended'", "A test");

    [Theory, EveryEngine]
    public async Task What_ended_meanwhile_has_ended_here_too_once_it_is_on_again(DatabaseEngine engine)
    {
        Guid sam, bo, cai;
        var on = await TestPlatform.StartAsync(engine, new TestSetup { KeepsDatabase = true }, new PeerModule());
        await using (var town = new Town(on))
        {
            var (pat, priya, piotr) = (await town.PeerAsync(Town.Pat), await town.PeerAsync(Town.Priya), await town.PeerAsync(Town.Piotr));
            await town.ColleagueAsync("wes@demo.example", "Wes Worker", "worker");
            (sam, bo, cai) = (await town.PersonAsync(), await town.PersonAsync("Bo"), await town.PersonAsync("Cai"));
            using var cora = await town.AsAsync(Town.Cora);
            await town.MatchAsync(cora, sam, pat, Town.Pat, piotr);
            await town.MatchAsync(cora, cai, priya, Town.Priya, piotr);
            await Town.OfferAsync(cora, bo, null, piotr, pat);
            foreach (var person in (Guid[])[sam, bo]) await Town.SendAsync(cora, $"/people/{person}/contacts/record", new Dictionary<string, string?> { ["Input.Method"] = "Phone", ["Input.Result"] = "Spoke" });
            using var second = await town.AsAsync(Town.Priya);
            await Town.SendAsync(second, $"/peer/worries/tell/{cai}", new Dictionary<string, string?> { ["Input.Words"] = "She coughs" });
        }

        await using (var town = new Town(await TestPlatform.StartAsync(
            engine, new TestSetup { Database = on.Database, KeepsDatabase = true, Settings = new Dictionary<string, string?> { ["modules:peer:enabled"] = "false" } }, new PeerModule())))
        {
            using var cora = await town.AsAsync(Town.Cora);
            using var wes = await town.AsAsync("wes@demo.example");
            foreach (var person in (Guid[])[sam, bo])
            {
                var support = (await town.SupportAsync(person)).SupportId;
                await Town.SendAsync(wes, $"/people/{person}/support/{support}/ending", new Dictionary<string, string?> { ["Input.Reason"] = "MovedOn", ["Input.WayBack"] = "Ring us." });
                await Town.SendAsync(cora, $"/people/{person}/support/{support}/ending/decide", new Dictionary<string, string?> { ["Input.Answer"] = "Approve" });
                Assert.Equal("Ended", $"{(await town.SupportAsync(person)).Phase}");
            }

            await Town.SendAsync(cora, $"/people/{cai}/died", new Dictionary<string, string?> { ["Input.ToldBy"] = "The neighbour" });
            await town.Platform.RunJobsAsync();
            Assert.Equal(["goes on", "goes on"], await EndingsAsync(town));
        }

        await using var again = new Town(await TestPlatform.StartAsync(engine, new TestSetup { Database = on.Database, Now = new(2026, 11, 26, 10, 0, 0, TimeSpan.Zero) }, new PeerModule()));
        for (var times = 0; times < 2; times++)
        {
            await again.Platform.RunJobsAsync();
            Assert.Equal(["Died", "Ended"], await EndingsAsync(again));
            Assert.Equal([new DateOnly(2026, 11, 23)], await again.Platform.InScopeAsync(scope => scope.Database.ManyAsync<DateOnly>(s_ends)));
            var work = (await again.WorkAsync()).Where(one => one.Kind.StartsWith("peer.", StringComparison.Ordinal)).ToList();
            Assert.DoesNotContain(work, one => one.PersonId is not null || one.Kind is "peer.asked" or "peer.answered" or "peer.worry-waits");
            Assert.Single(work, one => one.Kind == "peer.debrief");
            again.Platform.Clock.Advance(TimeSpan.FromHours(6));
        }
    }

    private static async Task<IReadOnlyList<string>> EndingsAsync(Town town) => [.. (await town.Platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(s_endings))).Order(StringComparer.Ordinal)];
}
