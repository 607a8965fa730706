using Platform.Sdk.Access;

namespace Platform.Record.Timeline;

internal static class TimelinePermissions
{
    public const string Read = "core.timeline.read";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Read, "Read {a person}'s timeline", Role.Worker, Role.Lead, Role.FrontDoor) { Shares = InformationKind.Support },
    ];
}
