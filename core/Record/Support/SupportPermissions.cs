using Platform.Sdk.Access;

namespace Platform.Record.Support;

/// <summary>
/// A form that was open when support ended is answered with words, as long as the team may read the record: what changes support is for those whose episode goes on, and every
/// act asks for that behind the guard row.
/// </summary>
internal static class SupportPermissions
{
    public const string Start = "core.support.start";
    public const string Give = "core.support.give";
    public const string GoOverLimit = "core.support.go-over-limit";

    public const string Read = "core.support.read";
    public const string Change = "core.support.change";
    public const string Approve = "core.support.approve-ending";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Start, "Start support for {a person}", Role.Worker, Role.Lead, Role.FrontDoor) { AfterSupport = true, WhileAlive = true },
        new(Give, "Give support that waits to a colleague of one's own team", Role.Lead) { AfterSupport = true, WhileAlive = true },
        new(GoOverLimit, "Start support over {a worker}'s caseload limit, with a reason", Role.Lead) { AfterSupport = true },
        new(Read, "See how {a person}'s support stands: phases, handovers, endings and ways back", Role.Worker, Role.Lead, Role.FrontDoor) { Shares = InformationKind.Support },
        new(Change, "Change the phase of support, hand it over, name a back-up, propose that it ends", Role.Worker, Role.Lead, Role.FrontDoor) { AfterSupport = true, WhileAlive = true },
        new(Approve, "Approve or decline that support ends, as somebody else than who proposed it", Role.Lead) { AfterSupport = true, WhileAlive = true },
    ];
}
