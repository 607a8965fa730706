using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Modules;
using Platform.Sdk.Rules;

namespace Platform.Host.Staff;

/// <summary>The roles that can be given for one module, or for all of them.</summary>
internal sealed record RoleGroup(string Module, string Name, IReadOnlyList<SelectListItem> Roles);

/// <summary>Which roles an administrator gives, as module and role: only those that allow something there.</summary>
internal static class RoleChoices
{
    // a role that means the same whatever the module
    private static readonly string[] Everywhere = [Role.Governance, Role.Commissioner, Role.Administrator];

    public static IReadOnlyList<RoleGroup> Of(IModules modules, Words words) =>
    [
        new(Permits.EveryModule, "Everything", [.. Everywhere.Select(role => Item(Permits.EveryModule, role, words))]),
        .. from module in modules.On
           let roles = Role.All.Where(role => module.Permissions.Any(permission => permission.DefaultRoles.Contains(role))).Except(Everywhere).ToList()
           where roles.Count > 0
           select new RoleGroup(module.Info.Key, words.Of(module.Info.Key, module.Info.Name), [.. roles.Select(role => Item(module.Info.Key, role, words))]),
    ];

    public static string Value(string module, string role) => $"{module}:{role}";

    /// <summary>What was chosen, as far as it was on offer; what somebody holds and is on offer nowhere they keep.</summary>
    public static IReadOnlyList<HeldRole> Chosen(IModules modules, Words words, IEnumerable<string> typed, IEnumerable<StaffRole> held)
    {
        var offered = Of(modules, words).SelectMany(group => group.Roles).Select(one => one.Value).ToHashSet(StringComparer.Ordinal);
        return [.. typed.Where(offered.Contains)
            .Concat(held.Select(one => Value(one.ModuleKey, one.Role)).Where(one => !offered.Contains(one)))
            .Distinct().Select(one => one.Split(':', 2)).Select(parts => new HeldRole(parts[0], parts[1]))];
    }

    /// <summary>Whether what somebody will hold goes together, with what they keep: who administers or commissions has no path to a record.</summary>
    /// <exception cref="RuleBrokenException">It does not.</exception>
    public static void CheckTogether(IReadOnlyList<HeldRole> roles, Words words)
    {
        if (roles.Any(one => one.Role is Role.Administrator or Role.Commissioner) && roles.Any(one => !Everywhere.Contains(one.Role)))
        {
            throw new RuleBrokenException(words.In(
                "Whoever is an administrator or a commissioner sees no {person}'s record. Choose only one of the two, or invite them with a second address for their other work. "
                + "What they may do where it is switched off counts too: switch it on to take that away."), "Input.Roles");
        }
    }

    /// <summary>Such as lead worker.</summary>
    public static string Words(string role, Words words) => role switch
    {
        Role.Worker => words.Worker,
        Role.Lead => "team lead",
        Role.Peer => "peer supporter",
        Role.FrontDoor => "front door",
        Role.Governance => "information governance",
        _ => role,
    };

    private static SelectListItem Item(string module, string role, Words words) => new(words.In(First(Words(role, words))), Value(module, role));

    private static string First(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
