using Peer.Checks;
using Peer.Peers;
using Peer.Peers.Standing;
using Peer.Profiles;
using Peer.Supervision;
using Peer.Training;
using Peer.Wellbeing;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Peer.Demo;

/// <summary>The invented team's peers: some ready, one who prepares and one who pauses, with what looking after them takes.</summary>
internal static class PeerDemo
{
    private const int BeganDaysAgo = 240;

    public static async Task Write(ModuleScope scope)
    {
        if (!scope.Worker.IsSignedIn) return;
        var others = 0;
        foreach (var colleague in await scope.Database.ManyAsync<Colleague>(PeerSql.Candidates, new { team = scope.Worker.TeamId }))
        {
            if (InventedPeer.Written.FirstOrDefault(one => one.Name == colleague.Name) is { } written) await ReadyAsync(scope, colleague, written);
            else await OtherAsync(scope, colleague, others++);
        }

        await MatchDemo.Write(scope);
    }

    private static async Task OtherAsync(ModuleScope scope, Colleague colleague, int at)
    {
        if (at == 0)
        {
            // their check has run out, so that they prepare again
            var peer = await ReadyAsync(scope, colleague, InventedPeer.Another(colleague.Name, at) with { CheckForDays = -4 });
            await CourseAsync(scope, peer, "trauma", 9);
            return;
        }

        var ready = await ReadyAsync(scope, colleague, InventedPeer.Another(colleague.Name, at));
        if (at == 1) await KeepPeer.PauseAsync(scope.DaysAgo(9), ready);
    }

    private static async Task<PeerSupporter> ReadyAsync(ModuleScope scope, Colleague colleague, InventedPeer written)
    {
        var began = scope.DaysAgo(BeganDaysAgo);
        var peer = await KeepPeer.AddAsync(began, colleague, scope.Worker.Id, written.Capacity);
        await scope.Database.ExecuteAsync(PeerSql.OwnRecord, new { peer = peer.PeerId, today = began.Today, version = 1 });
        foreach (var (course, daysAgo) in ((string, int)[])[("peer-40-hours", 230), ("safeguarding", 222), ("boundaries", 221), ("naloxone", 90)]) await CourseAsync(scope, peer, course, -daysAgo);
        await KeepCheck.RunAsync(scope.DaysAgo(210), new PeerStanding(peer, null, [], []), new CheckInput
        {
            Level = CheckLevel.Enhanced, IssuedOn = scope.Today.AddDays(-225), GoodUntil = scope.Today.AddDays(written.CheckForDays), Decision = CheckDecision.Yes, DecidedBy = scope.Worker.Name, RiskAssessed = false,
        });
        await KeepProfile.RunAsync(scope.DaysAgo(205), peer, null, new ProfileInput
        {
            KnownAs = written.Name.Split(' ')[0], Words = written.Words, Show = true,
            Said = written.Said.GroupBy(one => one.Field).ToDictionary(one => one.Key, List<string> (one) => [.. one.Select(said => said.Choice)]),
        });
        // an area may need other training than the usual
        if (await StandingAsync(scope, peer) is var standing && standing.Missing(scope.Pack<TrainingPack>(), scope.Today).Count > 0) return standing.Peer;
        await KeepPeer.ReadyAsync(scope.DaysAgo(200), standing);
        await TalksAsync(scope, peer, written);
        return (await StandingAsync(scope, peer)).Peer;
    }

    private static async Task TalksAsync(ModuleScope scope, PeerSupporter peer, InventedPeer written)
    {
        var planned = (await StandingAsync(scope, peer)).Next(TalkKind.Line)!;
        var (held, next) = (scope.Today.AddDays(-written.Supervised.HeldDaysAgo), scope.Today.AddDays(written.Supervised.NextInDays));
        await Talks.HeldAsync(scope, peer, planned, held, next);
        foreach (var daysAgo in (int[])[110, 82, 21])
        {
            var on = scope.Today.AddDays(-daysAgo);
            var kind = daysAgo == 21 ? TalkKind.Reflection : TalkKind.Line;
            await scope.Database.ExecuteAsync(TalkSql.Plan, new { id = Ids.New(), peer = peer.PeerId, kind, after = (After?)null, dueOn = on, heldOn = (DateOnly?)on, now = scope.Now });
        }

        if (written.Name != "Pat Peer") return;
        await scope.Database.ExecuteAsync(TalkSql.Plan, new
        {
            id = Ids.New(), peer = peer.PeerId, kind = TalkKind.Debrief, after = (After?)After.Overdose, dueOn = scope.Today.AddDays(-60), heldOn = (DateOnly?)scope.Today.AddDays(-60), now = scope.Now,
        });
        await scope.Database.ExecuteAsync(WellbeingSql.Add, new
        {
            peer = peer.PeerId, signs = "I stop answering my sister. I walk past the shop twice.", helps = "The allotment. Saying it out loud to somebody before noon.",
            tell = "My sister, then Cora.", pausing = "Cora tells people that I am resting, and nothing else.", shownTo = (Guid?)null, now = scope.Now,
        });
    }

    private static Task<int> CourseAsync(ModuleScope scope, PeerSupporter peer, string course, int inDays) => scope.Database.ExecuteAsync(TrainingSql.Add, new
    {
        id = Ids.New(), peer = peer.PeerId, course, provider = "Exampleton College", hours = scope.Pack<TrainingPack>().Courses.FirstOrDefault(one => one.Key == course)?.Hours,
        plannedOn = inDays > 0 ? scope.Today.AddDays(inDays) : (DateOnly?)null, doneOn = inDays > 0 ? (DateOnly?)null : scope.Today.AddDays(inDays),
    });

    private static async Task<PeerStanding> StandingAsync(ModuleScope scope, PeerSupporter peer) => (await PeerTeam.FindAsync(scope, peer.PeerId))!;
}
