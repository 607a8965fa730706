using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace Platform.Record.Plan;

internal static class PlanTimeline
{
    public static readonly TimelineKind Goal = new("core.goal", "Goal") { Shares = InformationKind.Support };
    public static readonly TimelineKind Action = new("core.action", "Action") { Shares = InformationKind.Support };
    public static readonly TimelineKind Appointment = new("core.appointment", "Appointment") { Shares = InformationKind.Support };

    public static readonly IReadOnlyList<TimelineKind> All = [Goal, Action, Appointment];

    public static readonly WorkKind Act = new("core.act", "Action") { Permission = PlanPermissions.Change };
    public static readonly WorkKind Remind = new("core.remind", "Appointment") { Permission = PlanPermissions.Change };

    public static readonly IReadOnlyList<WorkKind> Work = [Act, Remind];
}
