using Platform.Record.Organisations;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace Platform.Record.Locks;

internal static class LockPermissions
{
    public const string Change = "core.lock.change";

    /// <summary>What is sealed must have a way out once support has ended, too.</summary>
    public const string Unseal = "core.lock.unseal";

    public const string Oversee = "core.lock.oversee";

    public static readonly WorkKind Named = new("core.seal-named", "A sealed record opens for you") { Permission = PeoplePermissions.Read, AfterDeath = true };
    public static readonly WorkKind NobodyThere = new("core.nobody-there", "Nobody there may take it up") { Permission = Oversee, AfterDeath = true };

    public static readonly WorkKind Stuck = new("core.seal-stuck", "Nobody can end a seal") { Permission = Oversee, AfterDeath = true };

    public static readonly WorkKind OwnRecord = new("core.own-record", "A colleague's own record") { Permission = Oversee, AfterDeath = true, WaitsForAnswer = true };

    public static readonly WorkKind Sealed = new("core.sealed", "A record was sealed") { AfterDeath = true };

    public static readonly IReadOnlyList<WorkKind> Work = [Named, NobodyThere, Stuck, Sealed, OwnRecord, TellGovernance.NobodyLeft];

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Change, "Keep {a worker} away from {a person}'s record, or seal it", Role.Lead) { AfterSupport = true },
        new(Unseal, "End the seal of {a person}'s record", Role.Lead) { AfterSupport = true },
        new(Oversee, "Name who may open a sealed record once those named have left, and see who ended locks and seals, and see that a colleague's own record is sealed", Role.Governance),
    ];
}
