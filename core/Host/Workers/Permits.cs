using System.Collections.Frozen;
using Platform.Host.Keys;
using Platform.Host.Sessions;
using Platform.Sdk.Modules;

namespace Platform.Host.Workers;

/// <summary>Works out what a worker's roles allow: only what a module that is on declares, and only by a role for that module.</summary>
internal sealed class Permits(IModules modules)
{
    public const string EveryModule = "*";

    public FrozenSet<string> Of(IReadOnlyList<SessionRow> roles) => (
        from module in modules.On
        from permission in module.Permissions
        where IsIn(module.Info.Key, permission.Key)
        from held in roles
        where held.ModuleKey == module.Info.Key || held.ModuleKey == EveryModule
        where permission.DefaultRoles.Contains(held.Role)
        select permission.Key).ToFrozenSet();

    // a module cannot hand out what another one declares
    private bool IsIn(string module, string permission) =>
        modules.Loaded.Select(loaded => loaded.Info.Key).Where(key => permission.StartsWith(key + ".", StringComparison.Ordinal))
            .MaxBy(key => key.Length) == module;
}
