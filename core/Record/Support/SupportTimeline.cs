using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace Platform.Record.Support;

internal static class SupportTimeline
{
    public static readonly TimelineKind Started = new("core.support-started", "Support started") { Shares = InformationKind.Identity };
    public static readonly TimelineKind TakenUp = new("core.support-taken-up", "Lead {worker}") { Shares = InformationKind.Identity };

    public static readonly TimelineKind PhaseChanged = new("core.support-phase", "Phase of support") { Shares = InformationKind.Support };
    public static readonly TimelineKind Handover = new("core.support-handover", "Handover") { Shares = InformationKind.Support };
    public static readonly TimelineKind BackUp = new("core.support-back-up", "Back-up") { Shares = InformationKind.Identity };
    public static readonly TimelineKind EndingProposed = new("core.support-ending-proposed", "Ending proposed") { Shares = InformationKind.Support };
    public static readonly TimelineKind EndingDeclined = new("core.support-ending-declined", "Support goes on") { Shares = InformationKind.Support };
    public static readonly TimelineKind Ended = new("core.support-ended", "Support ended") { Shares = InformationKind.Support };
    public static readonly TimelineKind Reopened = new("core.support-reopened", "Support started again") { Shares = InformationKind.Identity };

    public static readonly WorkKind LookIn = new("core.look-in", "Look in again") { Permission = SupportPermissions.Change };
    public static readonly WorkKind ToApprove = new("core.approve-ending", "Decide whether support ends") { Permission = SupportPermissions.Approve, Part = DayPart.Decide };
    public static readonly WorkKind EndingAnswered = new("core.ending-answered", "Support goes on") { Permission = SupportPermissions.Change };
    public static readonly WorkKind BackAgain = new("core.back-again", "They are back") { Permission = SupportPermissions.Start };
    public static readonly WorkKind HandoverPlanned = new("core.handover-planned", "A handover is planned") { Permission = SupportPermissions.Change };

    public static readonly WorkKind HandedOn = new("core.support-handed-on", "Support was handed on") { Permission = SupportPermissions.Start };

    public static readonly IReadOnlyList<WorkKind> Work = [HandedOn, LookIn, ToApprove, EndingAnswered, BackAgain, HandoverPlanned];

    public static readonly IReadOnlyList<TimelineKind> All = [Started, TakenUp, PhaseChanged, Handover, BackUp, EndingProposed, EndingDeclined, Ended, Reopened];

    /// <summary>"Navigator support"; a name that says support already stands as it is.</summary>
    public static string Called(string name) => name.EndsWith("support", StringComparison.OrdinalIgnoreCase) ? name : $"{name} support";
}
