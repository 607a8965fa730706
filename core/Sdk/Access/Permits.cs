using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Platform.Sdk.Modules;

namespace Platform.Sdk.Access;

/// <summary>A role that a worker holds for one module, or for every module.</summary>
internal sealed record HeldRole(string Module, string Role)
{
    /// <summary>Several in one line, in a fixed order.</summary>
    public static string InWords(IEnumerable<HeldRole> held) =>
        "roles " + string.Join(", ", held.Select(one => $"{one.Module}:{one.Role}").Order(StringComparer.Ordinal).DefaultIfEmpty("none"));
}

/// <summary>Works out what roles allow: only what a module that is on declares, and only by a role for that module.</summary>
internal static class Permits
{
    public const string EveryModule = "*";

    // asked for on every request, and the same until the modules that run are others
    private static readonly ConditionalWeakTable<IReadOnlyList<ModuleDeclaration>, ConcurrentDictionary<string, FrozenSet<string>>> Known = [];

    private static readonly ConditionalWeakTable<IReadOnlyList<ModuleDeclaration>, FrozenDictionary<string, Permission>> Declared = [];

    public static FrozenSet<string> Of(IModules modules, IReadOnlyCollection<HeldRole> roles) => Known.GetOrCreateValue(modules.On).GetOrAdd(
        string.Join(' ', roles.Select(held => $"{held.Module}:{held.Role}").Distinct().Order(StringComparer.Ordinal)),
        static (_, asked) => WorkedOut(asked.modules, asked.roles), (modules, roles));

    /// <summary>
    /// Whether whoever holds these roles is nothing but a peer supporter among those who work with people: what is left of a module that is off does not count.
    /// </summary>
    public static bool IsPeerOnly(IModules modules, IReadOnlyCollection<HeldRole> roles)
    {
        var held = roles.Where(one => one.Module == EveryModule || modules.On.Any(module => module.Info.Key == one.Module)).Select(one => one.Role).ToHashSet(StringComparer.Ordinal);
        return held.Contains(Role.Peer) && !held.Overlaps([Role.Worker, Role.Lead, Role.FrontDoor]);
    }

    /// <summary>The kind of information a permission shows; null where it says none or nobody declares it.</summary>
    public static InformationKind? KindOf(IModules modules, string permission) => Find(modules, permission)?.Shares;

    /// <summary>A permission as it is declared; null where nobody declares it.</summary>
    public static Permission? Find(IModules modules, string permission) => Declared.GetValue(
        modules.On, static on => on.SelectMany(module => module.Permissions).DistinctBy(one => one.Key).ToFrozenDictionary(one => one.Key))
        .GetValueOrDefault(permission);

    private static FrozenSet<string> WorkedOut(IModules modules, IReadOnlyCollection<HeldRole> roles) => (
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
