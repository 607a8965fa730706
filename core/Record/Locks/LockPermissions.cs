using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace Platform.Record.Locks;

internal static class LockPermissions
{
    public const string Change = "core.lock.change";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Change, "Keep {a worker} away from {a person}'s record, or seal it", Role.Lead),
    ];

    public static readonly WorkKind Sealed = new("core.sealed", "A record was sealed");

    public static readonly IReadOnlyList<WorkKind> Work = [Sealed];
}
