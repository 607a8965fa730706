using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace Platform.Record.Died;

internal static class DiedPermissions
{
    public const string Read = "core.died.read";
    public const string Record = "core.died.record";
    public const string Review = "core.died.review";
    public const string ReadLearning = "core.learning.read";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Read, "See that {a person} has died, and who told us", Role.Worker, Role.Lead, Role.FrontDoor, Role.Peer) { Shares = InformationKind.Identity, AfterSupport = true },
        new(Record, "Record that {a person} has died, or that this was a mistake", Role.Worker, Role.Lead, Role.FrontDoor) { AfterSupport = true },
        new(Review, "Start a learning review after {a person} has died, and write down what was learned", Role.Lead) { AfterSupport = true },
        new(ReadLearning, "Read what was learned after {a person} has died", Role.Worker, Role.Lead, Role.FrontDoor) { AfterSupport = true },
    ];

    public static readonly TimelineKind Died = new("core.died", "Died") { Shares = InformationKind.Identity };

    /// <summary>Shared with nobody: it is for those who knew them.</summary>
    public static readonly TimelineKind Learned = new("core.learning", "Learning review");

    public static readonly IReadOnlyList<TimelineKind> Timeline = [Died, Learned];

    public static readonly WorkKind Debrief = new("core.debrief", "Time for each other") { Permission = Read, AfterDeath = true };
    public static readonly WorkKind LearningReview = new("core.learning-review", "Learning review") { Permission = Review, AfterDeath = true };

    public static readonly IReadOnlyList<WorkKind> Work = [Debrief, LearningReview];
}
