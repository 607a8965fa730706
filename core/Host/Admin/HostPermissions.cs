using Platform.Sdk.Access;

namespace Platform.Host.Admin;

/// <summary>What the platform's own pages require.</summary>
internal static class HostPermissions
{
    public const string ReadModules = "core.modules.read";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(ReadModules, "See which modules are on, off or refused", Role.Administrator),
    ];
}
