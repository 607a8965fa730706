using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace HousingFirst.Tenancies;

internal static class TenancyTimeline
{
    public static readonly TimelineKind Home = new("housing-first.tenancy", "Tenancy") { Shares = InformationKind.Housing };

    /// <summary>Of a home that it is not known to be safe to come or to write to.</summary>
    public static readonly TimelineKind Guarded = new("housing-first.tenancy-guarded", "Tenancy, not safe to reach") { Shares = InformationKind.Abuse, StaysOnScreen = true };

    public static readonly TimelineKind Notice = new("housing-first.notice", "Notice on a home") { Shares = InformationKind.Housing };
    public static readonly TimelineKind Check = new("housing-first.check", "Inspection or repair") { Shares = InformationKind.Housing };
    public static readonly TimelineKind Safety = new("housing-first.safety", "Safer at home") { Shares = InformationKind.Abuse, StaysOnScreen = true };

    public static readonly IReadOnlyList<TimelineKind> All = [Home, Guarded, Notice, Check, Safety];

    public static TimelineKind Of(SafeThere safe) => safe == SafeThere.Yes ? Home : Guarded;

    /// <summary>What is told of a home that nobody may know of is not told either.</summary>
    public static TimelineKind Of(TimelineKind kind, SafeThere safe) => safe == SafeThere.Yes ? kind : Guarded;
}
