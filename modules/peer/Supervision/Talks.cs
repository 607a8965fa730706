using Peer.Peers;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Peer.Supervision;

/// <summary>
/// Plans talks and writes down that they were held; the reminder is written with them, and My day shows it two weeks before. It goes away by saying on its page that the talk was held, or when it is.
/// </summary>
internal static class Talks
{
    private const int DaysInWeek = 7;

    public static readonly WorkKind Supervise = new("peer.supervise", "Supervision of a peer") { Permission = PeerPermissions.KeepSupervision, WaitsForAnswer = true };

    public static readonly WorkKind Reflect = new("peer.reflect", "Reflection group") { Permission = PeerPermissions.KeepSupervision, WaitsForAnswer = true };

    public static readonly WorkKind Debrief = new("peer.debrief", "Debrief with a peer") { Permission = PeerPermissions.KeepSupervision, AfterDeath = true, WaitsForAnswer = true };

    /// <summary>The first talk with whoever supervises them, where none is planned yet.</summary>
    public static async Task BeginAsync(ModuleScope scope, PeerSupporter peer, int everyWeeks)
    {
        if (peer.SupervisorId is not null) await PlanAsync(scope, peer, TalkKind.Line, scope.Today.AddDays(DaysInWeek * everyWeeks));
    }

    /// <summary>Supervision was agreed more often than the area has it: the next is no further off than that.</summary>
    public static async Task SoonerAsync(ModuleScope scope, PeerStanding standing)
    {
        var latest = scope.Today.AddDays(DaysInWeek * standing.EveryWeeks(scope.Settings<PeerSettings>()));
        if (standing.Next(TalkKind.Line) is { } talk && talk.DueOn > latest) await MoveAsync(scope, standing.Peer, talk, latest);
    }

    public static async Task<Guid> PlanAsync(ModuleScope scope, PeerSupporter peer, TalkKind kind, DateOnly on, After? after = null)
    {
        var talk = Ids.New();
        await scope.Database.ExecuteAsync(TalkSql.Plan, new { id = talk, peer = peer.PeerId, kind, after, dueOn = on, heldOn = (DateOnly?)null, now = scope.Now });
        if (kind != TalkKind.Reflection) await RaiseAsync(scope, peer, kind, talk, on);
        return talk;
    }

    /// <summary>Moves a talk that is planned to another day.</summary>
    /// <exception cref="RuleBrokenException">It was held meanwhile.</exception>
    public static async Task MoveAsync(ModuleScope scope, PeerSupporter peer, Talk talk, DateOnly on)
    {
        await ChangeAsync(scope, TalkSql.Move, talk, on);
        await scope.Work.FinishAsync(KindOf(talk.Kind), LinkTo(peer.PeerId, talk.TalkId));
        if (talk.Kind != TalkKind.Reflection) await RaiseAsync(scope, peer, talk.Kind, talk.TalkId, on);
    }

    /// <summary>It was held; of supervision the next one is planned in the same act, so that none is forgotten.</summary>
    /// <exception cref="RuleBrokenException">It was held already.</exception>
    public static async Task HeldAsync(ModuleScope scope, PeerSupporter peer, Talk talk, DateOnly on, DateOnly? next)
    {
        await ChangeAsync(scope, TalkSql.Held, talk, on);
        await scope.Work.FinishAsync(KindOf(talk.Kind), LinkTo(peer.PeerId, talk.TalkId));
        if (next is { } day) await PlanAsync(scope, peer, talk.Kind, day);
    }

    /// <summary>It was offered, and they would rather not.</summary>
    /// <exception cref="RuleBrokenException">A colleague was first.</exception>
    public static async Task DeclinedAsync(ModuleScope scope, PeerSupporter peer, Talk talk)
    {
        await ChangeAsync(scope, TalkSql.Declined, talk, scope.Today);
        await scope.Work.FinishAsync(KindOf(talk.Kind), LinkTo(peer.PeerId, talk.TalkId));
    }

    /// <summary>Whoever supervises them may be somebody else from now on.</summary>
    public static async Task HandOnAsync(ModuleScope scope, PeerStanding standing, PeerSupporter peer)
    {
        var open = standing.Talks.Where(talk => talk.IsOpen && talk.Kind != TalkKind.Reflection).ToList();
        foreach (var talk in open)
        {
            await scope.Work.FinishAsync(KindOf(talk.Kind), LinkTo(peer.PeerId, talk.TalkId));
            await RaiseAsync(scope, peer, talk.Kind, talk.TalkId, talk.DueOn);
        }

        if (!open.Any(talk => talk.Kind == TalkKind.Line)) await BeginAsync(scope, peer, standing.EveryWeeks(scope.Settings<PeerSettings>()));
    }

    /// <summary>Nothing is planned any more with somebody who has moved on; a debrief that is due is still offered.</summary>
    public static async Task ForgetAsync(ModuleScope scope, Guid peer)
    {
        foreach (var talk in await PlannedAsync(scope, peer))
        {
            if (talk.Kind == TalkKind.Line) await scope.Work.FinishAsync(Supervise, LinkTo(peer, talk.TalkId));
        }

        await scope.Database.ExecuteAsync(TalkSql.Forget, new { peer });
    }

    /// <summary>They work in another team: what is planned with them is that team's to see to, and no longer their earlier one's.</summary>
    public static async Task ToTeamAsync(ModuleScope scope, PeerSupporter peer)
    {
        foreach (var talk in (await PlannedAsync(scope, peer.PeerId)).Where(talk => talk.Kind != TalkKind.Reflection))
        {
            await scope.Work.FinishAsync(KindOf(talk.Kind), LinkTo(peer.PeerId, talk.TalkId));
            await RaiseAsync(scope, peer, talk.Kind, talk.TalkId, talk.DueOn);
        }
    }

    private static Task<IReadOnlyList<Talk>> PlannedAsync(ModuleScope scope, Guid peer) => scope.Database.ManyAsync<Talk>(TalkSql.Planned, new { peer });

    public static string LinkTo(Guid peer, Guid talk) => $"/peer/supervision/held/{peer}/{talk}";

    private static async Task ChangeAsync(ModuleScope scope, Sql change, Talk talk, DateOnly on)
    {
        try
        {
            await scope.Database.ExecuteOneAsync(change, new { id = talk.TalkId, on, version = talk.Version });
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("A colleague has changed this talk since you opened the page. Look at the peer's page first.");
        }
    }

    private static WorkKind KindOf(TalkKind kind) => kind switch { TalkKind.Line => Supervise, TalkKind.Reflection => Reflect, _ => Debrief };

    private static string Hours(ModuleScope scope) => scope.Settings<PeerSettings>().DebriefWithinHours is var hours && hours == 24 ? "a day" : hours == 1 ? "an hour" : $"{hours} hours";

    private static Task RaiseAsync(ModuleScope scope, PeerSupporter peer, TalkKind kind, Guid talk, DateOnly on) => scope.Work.RaiseAsync(KindOf(kind), new NewWork(
        null, kind == TalkKind.Debrief ? $"Talk with {peer.Name} about what happened, within {Hours(scope)}, and only if they want to" : $"Meet {peer.Name} for supervision",
        on, peer.SupervisorId, peer.TeamId, LinkTo(peer.PeerId, talk)) { About = peer.WorkerId });
}
