using Platform.Sdk.Access;
using Platform.UI.Area;

namespace Platform.Host.Admin;

/// <summary>What the platform's own pages require.</summary>
internal static class HostPermissions
{
    public const string ReadModules = "core.modules.read";

    public const string OwnSessions = Navigation.OwnSessions;

    public const string ChangeWorkers = "core.workers.change";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(ReadModules, "See which modules are on, off or refused", Role.Administrator),
        new(ChangeWorkers, "Invite {workers}, change their team and roles, switch them off and on", Role.Administrator),
        new(OwnSessions, "See where you are signed in, and sign out there", [.. Role.All]),
    ];
}
