using Platform.Sdk.Access;

namespace Platform.Record.Locks;

internal static class LockPermissions
{
    public const string Change = "core.lock.change";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Change, "Keep {a worker} away from {a person}'s record, or seal it", Role.Lead),
    ];
}
