using Platform.Sdk.Access;

namespace Platform.Record.Contacts;

/// <summary>What happened before somebody died can still be written down; the page itself is offered for the living.</summary>
internal static class ContactPermissions
{
    public const string Record = "core.contact.record";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Record, "Record a contact with {a person}, or a try at one", Role.Worker, Role.Lead, Role.FrontDoor, Role.Peer) { AfterSupport = true },
    ];
}
