using Platform.Sdk.Access;

namespace Platform.Record.TeamToday;

internal static class TeamTodayPermissions
{
    public const string Read = "core.team-today.read";

    // it says nothing of what is shared: a lead sees whom the own team supports now, and nobody else
    public static readonly IReadOnlyList<Permission> All =
    [
        new(Read, "See whom one's own team supports, how much room it has and what waits in it", Role.Lead),
    ];
}
