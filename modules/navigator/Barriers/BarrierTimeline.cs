using Navigator.Barriers.Steps;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Navigator.Barriers;

/// <summary>
/// One kind of entry for each kind of information that a barrier may tell of: each is shared as that is. Nothing that is written there can be taken back, and what a barrier tells of may be known only later:
/// so an entry names no service and holds nobody's words. They are on the barrier.
/// </summary>
internal static class BarrierTimeline
{
    private static readonly Dictionary<InformationKind, TimelineKind> s_kinds = new()
    {
        [InformationKind.Support] = Kind("barrier", "Barrier", InformationKind.Support),
        [InformationKind.Health] = Kind("barrier-health", "Barrier to health care", InformationKind.Health),
        [InformationKind.Offending] = Kind("barrier-justice", "Barrier with police or courts", InformationKind.Offending),
        [InformationKind.Abuse] = Kind("barrier-safety", "Barrier to being safe", InformationKind.Abuse),
        [InformationKind.Housing] = Kind("barrier-housing", "Barrier to a home", InformationKind.Housing),
        [InformationKind.Money] = Kind("barrier-money", "Barrier about money", InformationKind.Money),
    };

    private static readonly InformationKind[] s_closest =
        [InformationKind.Abuse, InformationKind.Offending, InformationKind.Health, InformationKind.Money, InformationKind.Housing, InformationKind.Support];

    public static readonly IReadOnlyList<TimelineKind> All = [.. s_kinds.Values];

    /// <summary>What a pack may say that a kind of barrier tells of.</summary>
    public static IReadOnlyCollection<InformationKind> Told => s_kinds.Keys;

    /// <summary>Where it tells of several, the one that is shared least often.</summary>
    public static TimelineKind Of(IReadOnlySet<InformationKind> tells) => s_kinds[s_closest.First(tells.Contains)];

    private static TimelineKind Kind(string key, string name, InformationKind shares) =>
        new($"{NavigatorModule.Key}.{key}", name) { Shares = shares, StaysOnScreen = shares == InformationKind.Abuse };
}

internal static class BarrierWork
{
    /// <summary>Somebody waits for what comes of it: it goes away with the next step or the outcome, and not by saying that it is done.</summary>
    public static readonly WorkKind Answer = new("navigator.barrier-answer", "Answer about a barrier") { Permission = NavigatorPermissions.KeepBarriers, WaitsForAnswer = true };

    public static readonly IReadOnlyList<WorkKind> All = [Answer];

    public static string Link(Guid person, Guid barrier) => $"/{NavigatorModule.Key}/barriers/steps/take/{person}/{barrier}";

    /// <summary>
    /// Written with the step, due on the day its time is over: My day shows it, and it rises. It proposes the next step to whoever sees to the barrier; nothing is moved by a clock.
    /// </summary>
    public static Task RaiseAsync(ModuleScope scope, Guid person, Guid barrier, Rung rung, DateOnly dueOn, Guid? owner, Guid team) => scope.Work.RaiseAsync(Answer, new NewWork(
        person, $"An answer about a barrier is due. {Otherwise(rung)}", dueOn, owner, team, Link(person, barrier)));

    public static Task FinishAsync(ModuleScope scope, Barrier barrier) => scope.Work.FinishAsync(Answer, barrier.PersonId, barrier.TeamId, Link(barrier.PersonId, barrier.BarrierId));

    private static string Otherwise(Rung rung) => Ladder.Next(rung) is { } next
        ? $"If there is none, the next step may be: {Ladder.InTheSentence(next, null)}"
        : "If there is none, think together about what else there is to try";
}
