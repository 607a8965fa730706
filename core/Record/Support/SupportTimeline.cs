using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace Platform.Record.Support;

internal static class SupportTimeline
{
    public static readonly TimelineKind Started = new("core.support-started", "Support started") { Shares = InformationKind.Identity };
    public static readonly TimelineKind TakenUp = new("core.support-taken-up", "Lead {worker}") { Shares = InformationKind.Identity };

    public static readonly WorkKind HandedOn = new("core.support-handed-on", "Support was handed on") { Permission = SupportPermissions.Start };

    public static readonly IReadOnlyList<WorkKind> Work = [HandedOn];

    public static readonly IReadOnlyList<TimelineKind> All = [Started, TakenUp];
}
