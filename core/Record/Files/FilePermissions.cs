using Platform.Sdk.Access;

namespace Platform.Record.Files;

internal static class FilePermissions
{
    public const string Read = "core.file.read";
    public const string Add = "core.file.add";
    public const string Remove = "core.file.remove";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Read, "See {a person}'s files, each as far as its subject may be seen", Role.Worker, Role.Lead, Role.FrontDoor) { Shares = InformationKind.Identity },
        new(Add, "Add files to {a person}'s record, and remove one's own", Role.Worker, Role.Lead, Role.FrontDoor),
        new(Remove, "Remove any of {a person}'s files", Role.Lead),
    ];
}
