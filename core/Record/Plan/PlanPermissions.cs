using Platform.Sdk.Access;

namespace Platform.Record.Plan;

internal static class PlanPermissions
{
    public const string Read = "core.plan.read";
    public const string Change = "core.plan.change";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Read, "Read {a person}'s goals, actions and appointments", Role.Worker, Role.Lead, Role.FrontDoor) { Shares = InformationKind.Support },
        new(Change, "Write down {a person}'s goals, actions and appointments", Role.Worker, Role.Lead, Role.FrontDoor) { WhileAlive = true },
    ];
}
