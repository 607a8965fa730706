using Platform.Record.Locks;
using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace Platform.Record.Merging;

internal static class MergePermissions
{
    public const string Propose = "core.merge.propose";
    public const string Review = "core.merge.review";

    public static readonly WorkKind ToReview = new("core.merge-to-review", "Two records of one {person}?") { Permission = Review, Part = DayPart.Decide };
    public static readonly WorkKind ToUndo = new("core.merge-to-undo", "Undo a merge?") { Permission = Review, Part = DayPart.Decide };

    /// <summary>To governance, without a name.</summary>
    public static readonly WorkKind NobodyDecides = new("core.merge-nobody", "Nobody may decide about two records") { Permission = LockPermissions.Oversee, AfterDeath = true };

    public static readonly TimelineKind Merged = new("core.merged", "Records merged");

    public static readonly IReadOnlyList<WorkKind> Work = [ToReview, ToUndo, NobodyDecides];

    public static readonly IReadOnlyList<TimelineKind> Timeline = [Merged];

    // a merge can be undone when support has ended; to merge, the team supports both
    public static readonly IReadOnlyList<Permission> All =
    [
        new(Propose, "Propose to merge two records of one {person}, or to undo it", Role.Worker, Role.Lead, Role.FrontDoor) { AfterSupport = true },
        new(Review, "Decide what a colleague proposed: merge two records of one {person}, or undo it", Role.Lead) { AfterSupport = true },
    ];
}
