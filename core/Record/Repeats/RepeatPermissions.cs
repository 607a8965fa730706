using Platform.Sdk.Access;

namespace Platform.Record.Repeats;

internal static class RepeatPermissions
{
    public const string Read = "core.repeats.read";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Read, "See how often {people} were spared telling something twice, without names", Role.Lead, Role.Governance),
    ];
}
