using Platform.Sdk.Access;

namespace Platform.Record.MyDay;

internal static class MyDayPermissions
{
    public const string Read = "core.my-day.read";
    public const string Drafts = "core.draft.read";
    public const string People = "core.my-day.people";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Read, "Open My day", [.. Role.All]),
        new(Drafts, "Read what one began and did not send, and throw it away", [.. Role.All]) { AfterSupport = true },
        new(People, "See the {people} of one's caseload and team in My day", Role.Worker, Role.Lead, Role.FrontDoor, Role.Peer) { Shares = InformationKind.Identity },
    ];
}
