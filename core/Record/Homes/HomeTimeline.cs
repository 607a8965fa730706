using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace Platform.Record.Homes;

internal static class HomeTimeline
{
    public static readonly TimelineKind Changed = new("core.home", "Home") { Shares = InformationKind.Housing };

    /// <summary>Of a place that says where danger is: not even that there is one is told where abuse is not shared.</summary>
    public static readonly TimelineKind Guarded = new("core.home-guarded", "Home, not safe to reach") { Shares = InformationKind.Abuse, StaysOnScreen = true };

    public static readonly IReadOnlyList<TimelineKind> All = [Changed, Guarded];

    public static TimelineKind Of(bool guarded) => guarded ? Guarded : Changed;
}

internal static class HomePermissions
{
    public const string Read = "core.home.read";
    public const string Change = "core.home.change";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Read, "See where {a person} lives and has lived", Role.Worker, Role.Lead, Role.FrontDoor) { Shares = InformationKind.Housing },
        new(Change, "Write down where {a person} lives", Role.Worker, Role.Lead, Role.FrontDoor) { WhileAlive = true },
    ];
}
