using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Platform.Host.Modules;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;

namespace Platform.Conformance.Facts;

/// <summary>What a module says about itself: its key, and every name that must begin with it.</summary>
internal static partial class Declarations
{
    public static IEnumerable<string> Names(ModuleDeclaration declared)
    {
        var (key, name, description) = declared.Info;
        if (!Kebab().IsMatch(key)) yield return $"the key '{key}' is not lower-case words joined by hyphens";
        if (string.IsNullOrWhiteSpace(name)) yield return "the module has no name";
        if (string.IsNullOrWhiteSpace(description)) yield return "the module has no description";
        foreach (var problem in declared.Permissions.SelectMany(permission => Permission(key, permission))) yield return problem;
        foreach (var one in declared.Timeline.Select(kind => kind.Key).Concat(declared.Work.Select(kind => kind.Key)))
        {
            if (!Starts(one, key) || !Kebab().IsMatch(one[(key.Length + 1)..])) yield return $"the kind '{one}' is not {key}.<kind>";
        }

        if (declared.Support?.LedBy is { } leads && declared.Permissions.All(permission => permission.Key != leads)) yield return $"its support is led by '{leads}', which it does not declare";
        foreach (var one in Twice(declared.Permissions.Select(permission => permission.Key))) yield return $"the permission '{one}' is declared twice";
        foreach (var one in Twice(declared.Timeline.Select(kind => kind.Key))) yield return $"the timeline kind '{one}' is declared twice";
        foreach (var one in Twice(declared.Work.Select(kind => kind.Key))) yield return $"the work kind '{one}' is declared twice";
    }

    /// <summary>An assembly holds one module that can be made from nothing.</summary>
    public static IEnumerable<string> OneModule(IReadOnlyList<Type> types)
    {
        var modules = types.Where(type => type is { IsAbstract: false, IsInterface: false } && typeof(IModule).IsAssignableFrom(type)).ToList();
        if (modules.Count != 1) yield return $"the assembly holds {modules.Count} modules: {string.Join(", ", modules.Select(type => type.Name))}";
        foreach (var type in modules.Where(type => !type.IsPublic || type.GetConstructor(Type.EmptyTypes) is null))
        {
            yield return $"{type.Name} is not a public class with a constructor without parameters";
        }
    }

    /// <summary>Composing needs nothing but the configuration, and says the same each time.</summary>
    public static IEnumerable<string> ComposedTwice(IModule module)
    {
        var nothing = new ConfigurationBuilder().Build();
        var (first, second) = (Described(module, nothing), Described(module, nothing));
        if (first != second) yield return $"composed twice it says two things:\n{first}\n{second}";
    }

    /// <summary>Only the Sdk, the UI, the framework and what is allowed besides.</summary>
    public static IEnumerable<string> References(IEnumerable<AssemblyName> referenced, params string[] allowed)
    {
        string[] open = ["Platform.Sdk", "Platform.UI", "FluentMigrator", "FluentMigrator.Abstractions", .. allowed];
        return referenced.Where(name => !open.Contains(name.Name) && !IsFramework(name)).Select(name => $"it references {name.Name}");
    }

    private static IEnumerable<string> Permission(string key, Permission permission)
    {
        if (!Starts(permission.Key, key) || !Acts().IsMatch(permission.Key[(key.Length + 1)..]))
        {
            yield return $"the permission '{permission.Key}' is not {key}.<subject>.<act>";
        }

        if (string.IsNullOrWhiteSpace(permission.Description)) yield return $"the permission '{permission.Key}' has no description";
        foreach (var role in permission.DefaultRoles.Except(Role.All)) yield return $"the permission '{permission.Key}' names a role '{role}' that does not exist";
    }

    private static string Described(IModule module, IConfiguration configuration)
    {
        var one = ModuleBuilder.Compose(module, module.GetType().Assembly, configuration);
        var said = one.Declaration;
        return string.Join('\n', ((IEnumerable<object?>)[said.Info, said.Settings, said.Support?.Name])
            .Concat(said.Permissions.Select(permission => $"{permission.Key} {permission.Description} {string.Join(',', permission.DefaultRoles)}"))
            .Concat(said.Packs).Concat(said.Nav).Concat(said.PersonTabs).Concat(said.PersonCards).Concat(said.Timeline).Concat(said.Work).Concat(said.Topics).Concat(one.Schema.NotPersonal)
            .Concat(one.Handlers.Select(handler => handler.Event.FullName)).Concat(one.Jobs.Select(job => $"{job.Key} {job.Every}")));
    }

    private static IEnumerable<string> Twice(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key);

    private static bool Starts(string name, string key) => name.StartsWith(key + ".", StringComparison.Ordinal);

    private static bool IsFramework(AssemblyName name)
    {
        var shared = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(typeof(object).Assembly.Location)))!;
        return Assembly.Load(name).Location.StartsWith(shared, StringComparison.Ordinal);
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$")]
    private static partial Regex Acts();
}
