using Peer.Checks;
using Peer.Matching.Asking;
using Peer.Peers.Pausing;
using Peer.Supervision;
using Peer.Training;
using Peer.Wellbeing;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Peer.Peers.Standing;

/// <summary>Makes a colleague a peer and says how they stand. Each act changes the peer's own row first, so that two at once come one after the other.</summary>
internal static class KeepPeer
{
    internal const string MovesOn = "A peer moves on: talk with each person they support about a good ending and what they want next";

    internal const string Oneself = "This is about yourself. Another coordinator of your team does it; where there is none, an administrator names one.";

    // a record of their own waits to be sealed: whoever reads this learns no more than when to try again
    private const string Later = "Not everything is settled yet, and nothing of it is left for you to do. Try again in a few days.";

    /// <exception cref="RuleBrokenException">A colleague was first.</exception>
    public static async Task<PeerSupporter> AddAsync(ModuleScope scope, Colleague colleague, Guid? supervisor, int capacity)
    {
        var peer = new PeerSupporter
        {
            PeerId = Ids.New(), WorkerId = colleague.WorkerId, TeamId = scope.Worker.TeamId, Name = colleague.Name, StateOn = scope.Today, Capacity = capacity, SupervisorId = supervisor, Version = 1,
        };
        try
        {
            await scope.Database.ExecuteAsync(PeerSql.Add, new { peer = peer.PeerId, worker = peer.WorkerId, team = peer.TeamId, capacity, supervisor, today = scope.Today, now = scope.Now });
        }
        catch (DuplicateRowException)
        {
            throw new RuleBrokenException("A colleague has just added them. Look at the list of peers.", "Input.WorkerId");
        }

        await NoteAsync(scope, peer.PeerId, PeerState.Preparing);
        await Talks.BeginAsync(scope, peer, scope.Settings<PeerSettings>().SupervisionEveryWeeks);
        return peer;
    }

    /// <summary>Whether the peer is whoever is signed in.</summary>
    internal static bool IsMe(ModuleScope scope, PeerSupporter peer) => scope.Worker.IsSignedIn && scope.Worker.Id == peer.WorkerId;

    /// <summary>Nobody decides about themselves, though they coordinate peers.</summary>
    /// <exception cref="RuleBrokenException">The peer is whoever is signed in.</exception>
    internal static void NotOneself(ModuleScope scope, PeerSupporter peer)
    {
        if (IsMe(scope, peer)) throw new RuleBrokenException(Oneself);
    }

    /// <exception cref="RuleBrokenException">It is about whoever is signed in, something is missing still, or a colleague was first.</exception>
    public static async Task ReadyAsync(ModuleScope scope, PeerStanding standing)
    {
        NotOneself(scope, standing.Peer);
        if (standing.Peer.State != PeerState.Preparing) throw new RuleBrokenException("They are not preparing now. Look at the peer's page again.");
        if (standing.Missing(scope.Pack<TrainingPack>(), scope.Today) is { Count: > 0 } missing)
        {
            throw new RuleBrokenException("They cannot be offered to anybody yet. Missing: " + string.Join(". ", missing.Select(one => one.Sentence)) + ".");
        }

        if (standing.Peer.OwnRecordWaits == 1) throw new RuleBrokenException(Later);
        await MoveAsync(scope, standing.Peer, PeerState.Ready, standing.Check!.GoodUntil);
        await scope.Work.FinishAsync(PeerWork.RanOut, PeerWork.LinkTo(standing.Peer.PeerId));
    }

    /// <summary>They pause, and nobody asks why. Whom they support is for the coordinators to see to, with each of them.</summary>
    /// <exception cref="RuleBrokenException">They pause already or have moved on, or a colleague was first.</exception>
    public static async Task PauseAsync(ModuleScope scope, PeerSupporter peer)
    {
        if (peer.State is PeerState.Paused or PeerState.Left) throw new RuleBrokenException("They are pausing already, or have moved on.");
        await MoveAsync(scope, peer, PeerState.Paused);
        if (peer.Load > 0) await SeeToTheirPeopleAsync(scope, peer, "A peer is pausing: talk with each person they support about what they want meanwhile");
    }

    /// <summary>They come back with a plan for it. Whether anything has run out meanwhile is looked at before they are ready.</summary>
    /// <exception cref="RuleBrokenException">It is about whoever is signed in, they do not pause, not everything is settled, or a colleague was first.</exception>
    public static async Task ReturnAsync(ModuleScope scope, PeerStanding standing, ReturnInput plan)
    {
        var peer = standing.Peer;
        NotOneself(scope, peer);
        if (peer.State is not (PeerState.Paused or PeerState.Left)) throw new RuleBrokenException("They are not pausing. Look at the peer's page again.");
        if (plan.LookOn <= scope.Today || plan.LookOn > scope.Today.AddMonths(6)) throw new RuleBrokenException("Choose a day to look together how it goes, within half a year.", "Input.LookOn");
        var most = scope.Settings<PeerSettings>().CaseloadLimit;
        if (plan.Capacity!.Value > most) throw new RuleBrokenException($"Enter a whole number from 0 to {most}.", "Input.Capacity");
        var whole = standing.Missing(scope.Pack<TrainingPack>(), scope.Today).Count == 0;
        if (whole && peer.OwnRecordWaits == 1) throw new RuleBrokenException(Later);
        await MoveAsync(scope, peer, whole ? PeerState.Ready : PeerState.Preparing, whole ? standing.Check!.GoodUntil : null, plan.Words!.Trim(), plan.LookOn);
        await scope.Database.ExecuteAsync(PeerSql.Raise, new { peer = peer.PeerId, capacity = plan.Capacity.Value });
        await scope.Work.FinishAsync(PeerWork.TheirPeople, PeerWork.LinkTo(peer.PeerId));
        await scope.Work.RaiseAsync(PeerWork.LookBack, new NewWork(
            null, $"Look with {peer.Name} how it goes since they are back", plan.LookOn, peer.SupervisorId, peer.TeamId, PeerWork.LinkTo(peer.PeerId)) { About = peer.WorkerId });
        if (standing.Next(TalkKind.Line) is null) await Talks.BeginAsync(scope, peer, standing.EveryWeeks(scope.Settings<PeerSettings>()));
        await KeepCheck.RemindAsync(scope, peer, standing.Check is { } check && check.IsGood(scope.Today) ? check.GoodUntil : null);
    }

    /// <exception cref="RuleBrokenException">They have moved on already, or a colleague was first.</exception>
    public static async Task LeaveAsync(ModuleScope scope, PeerStanding standing)
    {
        var peer = standing.Peer;
        if (peer.State == PeerState.Left) throw new RuleBrokenException("That they have moved on is written down already.");
        await MoveAsync(scope, peer, PeerState.Left);
        await NothingElseAsync(scope, peer);
        if (peer.Load > 0) await SeeToTheirPeopleAsync(scope, peer, MovesOn);
    }

    /// <summary>Nothing of looking after them is left to do but a debrief that is due.</summary>
    internal static async Task NothingElseAsync(ModuleScope scope, PeerSupporter peer)
    {
        await Talks.ForgetAsync(scope, peer.PeerId);
        await KeepCheck.RemindAsync(scope, peer, null);
        foreach (var kind in (WorkKind[])[PeerWork.LookBack, PeerWork.RanOut, PeerWork.Joined]) await scope.Work.FinishAsync(kind, PeerWork.LinkTo(peer.PeerId));
    }

    /// <exception cref="RuleBrokenException">It is about whoever is signed in, or a colleague was first.</exception>
    public static async Task AgreeAsync(ModuleScope scope, PeerStanding standing, int capacity, Guid? supervisor, Engaged? engaged)
    {
        var peer = standing.Peer;
        NotOneself(scope, peer);
        await FirstAsync(scope, PeerSql.Agree, new { peer = peer.PeerId, capacity, supervisor, engaged, version = peer.Version });
        await scope.Database.ExecuteAsync(WellbeingSql.ShownToNobodyElse);
        if (supervisor is not null) await scope.Work.FinishAsync(PeerWork.Joined, PeerWork.LinkTo(peer.PeerId));
        if (capacity <= peer.Load) await AskedOver.OfPeerAsync(scope, peer.PeerId);
        if (supervisor != peer.SupervisorId && peer.State != PeerState.Left) await Talks.HandOnAsync(scope, standing, peer with { SupervisorId = supervisor });
    }

    /// <summary>A new check of somebody who is ready: they stay so until another day, or are not ready any more.</summary>
    /// <exception cref="RuleBrokenException">A colleague was first.</exception>
    public static Task CountsUntilAsync(ModuleScope scope, PeerSupporter peer, DateOnly? until) => until is null
        ? MoveAsync(scope, peer, PeerState.Preparing)
        : FirstAsync(scope, PeerSql.ReadyUntil, new { peer = peer.PeerId, until, version = peer.Version });

    internal static async Task MoveAsync(
        ModuleScope scope, PeerSupporter peer, PeerState state, DateOnly? until = null, string? plan = null, DateOnly? lookOn = null)
    {
        await FirstAsync(scope, PeerSql.Move, new { peer = peer.PeerId, state, until, today = scope.Today, version = peer.Version });
        await NoteAsync(scope, peer.PeerId, state, plan, lookOn);
        if (state != PeerState.Ready) await AskedOver.OfPeerAsync(scope, peer.PeerId);
    }

    internal static async Task SeeToTheirPeopleAsync(ModuleScope scope, PeerSupporter peer, string sentence)
    {
        var link = PeerWork.LinkTo(peer.PeerId);
        await scope.Work.FinishAsync(PeerWork.TheirPeople, link);
        await scope.Work.RaiseAsync(PeerWork.TheirPeople, new NewWork(null, sentence, scope.Today, null, peer.TeamId, link) { About = peer.WorkerId });
    }

    private static Task<int> NoteAsync(ModuleScope scope, Guid peer, PeerState state, string? plan = null, DateOnly? lookOn = null) =>
        scope.Database.ExecuteAsync(PeerSql.Note, new { id = Ids.New(), peer, state, today = scope.Today, plan, lookOn, now = scope.Now });

    private static async Task FirstAsync(ModuleScope scope, Sql change, object args)
    {
        try
        {
            await scope.Database.ExecuteOneAsync(change, args);
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("Somebody else has changed how they stand since you opened the page. Look at it again first.");
        }
    }
}
