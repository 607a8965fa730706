using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace Platform.Record.Sharing;

internal static class SharingTimeline
{
    public static readonly TimelineKind Agreed = new("core.sharing-agreed", "Agreed to share");
    public static readonly TimelineKind Overridden = new("core.sharing-overridden", "Shared for safety");
    public static readonly TimelineKind Ended = new("core.sharing-ended", "Sharing ended");

    // the person must not learn of it: it is on no paper
    public static readonly TimelineKind OverriddenUntold = new("core.sharing-overridden-untold", "Shared for safety, not told") { StaysOnScreen = true };
    public static readonly TimelineKind EndedUntold = new("core.sharing-ended-untold", "Sharing ended, not told") { StaysOnScreen = true };

    public static readonly WorkKind LookAgain = new("core.sharing-review", "Look again at what is shared") { Permission = SharingPermissions.Read };

    public static readonly IReadOnlyList<WorkKind> Work = [LookAgain];

    public static readonly IReadOnlyList<TimelineKind> All = [Agreed, Overridden, Ended, OverriddenUntold, EndedUntold];
}

/// <summary>What was agreed can be read and taken back for as long as those who supported the person may read their record: an agreement lasts no longer than that.</summary>
internal static class SharingPermissions
{
    public const string Read = "core.sharing.read";
    public const string Change = "core.sharing.change";
    public const string Agree = "core.sharing.agree";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Read, "See with whom {a person}'s record is shared, and what they wish", Role.Worker, Role.Lead, Role.FrontDoor) { AfterSupport = true },
        new(Change, "Record what {a person} wishes about what is shared, and end it", Role.Worker, Role.Lead, Role.FrontDoor) { AfterSupport = true },
        new(Agree, "Ask {a person} what may be shared, and record what they agree to", Role.Worker, Role.Lead, Role.FrontDoor) { WhileAlive = true },
    ];
}
