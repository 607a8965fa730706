using System.Collections.Frozen;
using Platform.Sdk.Modules;

namespace Platform.Sdk.Access;

/// <summary>A role that a worker holds for one module, or for every module.</summary>
internal sealed record HeldRole(string Module, string Role);

/// <summary>Works out what roles allow: only what a module that is on declares, and only by a role for that module.</summary>
internal static class Permits
{
    public const string EveryModule = "*";

    public static FrozenSet<string> Of(IModules modules, IReadOnlyCollection<HeldRole> roles) => (
        from module in modules.On
        from permission in module.Permissions
        where IsIn(modules, module.Info.Key, permission.Key)
        from held in roles
        where held.Module == module.Info.Key || held.Module == EveryModule
        where permission.DefaultRoles.Contains(held.Role)
        select permission.Key).ToFrozenSet();

    // a module cannot hand out what another one declares
    private static bool IsIn(IModules modules, string module, string permission) =>
        modules.Loaded.Select(loaded => loaded.Info.Key).Where(key => permission.StartsWith(key + ".", StringComparison.Ordinal))
            .MaxBy(key => key.Length) == module;
}
