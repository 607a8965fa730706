using Platform.Sdk.Access;

namespace Platform.Record.Support;

internal static class SupportPermissions
{
    public const string Start = "core.support.start";
    public const string GoOverLimit = "core.support.go-over-limit";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Start, "Start support for {a person}", Role.Worker, Role.Lead, Role.FrontDoor) { AfterSupport = true },
        new(GoOverLimit, "Start support over {a worker}'s caseload limit, with a reason", Role.Lead),
    ];
}
