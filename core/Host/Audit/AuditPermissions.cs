using Platform.Sdk.Access;

namespace Platform.Host.Audit;

internal static class AuditPermissions
{
    public const string Person = "core.audit.person";
    public const string Search = "core.audit.search";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Person, "See who has looked at {a person}'s record", Role.Lead, Role.Governance) { AfterSupport = true },
        new(Search, "Search the audit of looks and changes, and review alerts", Role.Governance),
    ];
}
