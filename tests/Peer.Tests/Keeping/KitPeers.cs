using Peer.Checks;
using Peer.Peers;
using Peer.Profiles;
using Peer.Supervision;
using Peer.Training;
using Peer.Wellbeing;
using Platform.Conformance.Running;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Peer.Tests.Keeping;

/// <summary>Peers for the kit to find.</summary>
internal static class KitPeers
{
    public static Task WriteAsync(TestPlatform platform, Guid team) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(async () =>
        {
            var supervisor = await scope.Database.OneAsync<Guid>(PeersSql.WorkerOf, new { email = "kit-all@demo.example" });
            foreach (var email in (string[])["kit-all@demo.example", "kit-peer@demo.example"])
            {
                var worker = await scope.Database.OneAsync<Guid>(PeersSql.WorkerOf, new { email });
                if (await scope.Database.OneAsync<int>(KitPeersSql.IsPeer, new { worker }) == 0) await PeerAsync(scope, team, worker, PeerState.Ready, supervisor);
            }

            await PeerAsync(scope, team, await WorkerAsync(scope, team), PeerState.Preparing, supervisor);
            await PeerAsync(scope, team, await WorkerAsync(scope, team), PeerState.Ready, supervisor);
            await PeerAsync(scope, team, await WorkerAsync(scope, team), PeerState.Paused, null);
            for (var more = 0; more < 3; more++) await WorkerAsync(scope, team);
        });
        return true;
    });

    private static async Task<Guid> WorkerAsync(ModuleScope scope, Guid team)
    {
        var worker = Ids.New();
        var email = $"kit-{worker:N}@demo.example";
        await scope.Database.ExecuteOneAsync(KitPeersSql.AddWorker, new { worker, team, email, emailKey = email.ToUpperInvariant(), stamp = $"{worker:N}", now = scope.Now });
        foreach (var module in (string[])["core", "peer"]) await scope.Database.ExecuteAsync(PeersSql.AddRole, new { email, module, role = "peer" });
        return worker;
    }

    private static async Task PeerAsync(ModuleScope scope, Guid team, Guid worker, PeerState state, Guid? supervisor)
    {
        var peer = Ids.New();
        await scope.Database.ExecuteAsync(PeerSql.Add, new { peer, worker, team, capacity = 3, supervisor, today = scope.Today, now = scope.Now });
        foreach (var course in (string[])["peer-40-hours", "safeguarding", "boundaries"])
        {
            await scope.Database.ExecuteAsync(TrainingSql.Add, new { id = Ids.New(), peer, course, provider = (string?)null, hours = (int?)3, plannedOn = (DateOnly?)null, doneOn = (DateOnly?)scope.Today });
        }

        await scope.Database.ExecuteAsync(TrainingSql.Add, new { id = Ids.New(), peer, course = "trauma", provider = (string?)null, hours = (int?)6, plannedOn = (DateOnly?)scope.Today.AddDays(5), doneOn = (DateOnly?)null });
        await scope.Database.ExecuteAsync(CheckSql.Add, new
        {
            check = Ids.New(), peer, number = 1, level = CheckLevel.Enhanced, issuedOn = scope.Today.AddDays(-9), goodUntil = scope.Today.AddDays(900), byUpdateService = false, decision = CheckDecision.Yes,
            decidedBy = "Kit", conditions = "", riskAssessed = false, now = scope.Now,
        });
        await scope.Database.ExecuteAsync(ProfileSql.Add, new { peer, knownAs = "Kit", words = "Kit", shownOn = (DateOnly?)scope.Today, now = scope.Now });
        await scope.Database.ExecuteAsync(WellbeingSql.Add, new { peer, signs = "Kit", helps = (string?)null, tell = (string?)null, pausing = (string?)null, shownTo = supervisor, now = scope.Now });
        await scope.Database.ExecuteAsync(PeerSql.OwnRecord, new { peer, today = scope.Today, version = 1 });
        if (state != PeerState.Preparing) await scope.Database.ExecuteOneAsync(PeerSql.Move, new { peer, state, until = (DateOnly?)scope.Today.AddDays(900), today = scope.Today, version = 2 });
        if (state == PeerState.Paused) return;
        await scope.Database.ExecuteAsync(TalkSql.Plan, new { id = Ids.New(), peer, kind = TalkKind.Debrief, after = (After?)After.Overdose, dueOn = scope.Today, heldOn = (DateOnly?)null, now = scope.Now });
    }
}

internal static class KitPeersSql
{
    public static readonly Sql IsPeer = new("select count(*) from peer_peer p where p.worker_id = @worker");

    public static readonly Sql AddWorker = new("""
        insert into core_worker (worker_id, team_id, email, email_key, name, password_hash, security_stamp, failed_tries, created_at, version)
        select @worker, @team, @email, @emailKey, 'Kit pr', w.password_hash, @stamp, 0, @now, 1
        from core_worker w where w.email = 'kit-all@demo.example'
        """);
}
