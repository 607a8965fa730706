using System.Reflection;
using System.Text.Json;
using McMaster.NETCore.Plugins;
using Platform.Sdk.Modules;

namespace Platform.Host.Modules;

/// <summary>Loads the modules in a folder: one folder each, named by its key. One that cannot be used is refused and named.</summary>
internal static class ModuleFolder
{
    public static LoadedModules Load(IModule core, string folder, IConfiguration configuration)
    {
        var modules = new List<ComposedModule> { ModuleBuilder.Compose(new CoreModule(core), core.GetType().Assembly, configuration) };
        var refused = new List<RefusedModule>();
        string[] folders = Directory.Exists(folder) ? Directory.GetDirectories(folder) : [];
        foreach (var one in folders.Order(StringComparer.Ordinal))
        {
            var key = Path.GetFileName(one);
            Attempt(key, refused, () => modules.Add(LoadOne(one, key, configuration)));
        }

        var missing = configuration.GetSection("modules").GetChildren().Select(m => m.Key)
            .Where(key => key != "core" && modules.All(m => m.Key != key) && refused.All(m => m.Key != key));
        refused.AddRange(missing.Select(key => new RefusedModule(key, "named in the area file, but there is no such folder")));
        return new LoadedModules(modules, refused);
    }

    /// <summary>The keys of all modules that lie in a folder, usable or not.</summary>
    public static IReadOnlyCollection<string> Keys(string folder) =>
        Directory.Exists(folder) ? [.. Directory.GetDirectories(folder).Select(one => Path.GetFileName(one)!).Order(StringComparer.Ordinal)] : [];

    /// <summary>A module that throws is refused and named; the others go on.</summary>
    public static void Attempt(string key, List<RefusedModule> refused, Action load)
    {
        try
        {
            load();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            refused.Add(new RefusedModule(key, Cause(fault)) { HasBadSettings = fault is BadSettingsException });
        }
    }

    private static ComposedModule LoadOne(string folder, string key, IConfiguration configuration)
    {
        var listed = Directory.GetFiles(folder, "*.deps.json");
        if (listed.Length != 1) throw new InvalidOperationException($"the folder holds {listed.Length} .deps.json files; a module has one");
        CheckListing(listed[0]);
        var assembly = Open(Path.Combine(folder, Path.GetFileName(listed[0]).Replace(".deps.json", ".dll", StringComparison.Ordinal)));
        var types = assembly.GetTypes().Where(t => t is { IsAbstract: false } && typeof(IModule).IsAssignableFrom(t)).ToList();
        if (types.Count != 1) throw new InvalidOperationException($"the assembly holds {types.Count} classes that are an IModule; a module has one");
        var module = (IModule)Activator.CreateInstance(types[0])!;
        if (module.Info.Key != key) throw new InvalidOperationException($"the module calls itself {module.Info.Key}; its folder is {key}");
        return ModuleBuilder.Compose(module, assembly, configuration);
    }

    /// <summary>The runtime's own resolver ends the whole process over a listing that names no target.</summary>
    private static void CheckListing(string path)
    {
        using var listing = JsonDocument.Parse(File.ReadAllBytes(path));
        if (!listing.RootElement.TryGetProperty("runtimeTarget", out var target)
            || !target.TryGetProperty("name", out var name) || name.ValueKind != JsonValueKind.String)
        {
            throw new InvalidOperationException($"{Path.GetFileName(path)} names no runtime target; build the module again");
        }
    }

    private static Assembly Open(string path)
    {
        var loader = PluginLoader.CreateFromAssemblyFile(path, plugin => plugin.PreferSharedTypes = true);
        var assembly = loader.LoadDefaultAssembly();
        foreach (var needed in assembly.GetReferencedAssemblies()) loader.LoadAssembly(needed);
        return assembly;
    }

    private static string Cause(Exception fault) => fault switch
    {
        TargetInvocationException { InnerException: { } inner } => Cause(inner),
        ReflectionTypeLoadException types => types.LoaderExceptions.FirstOrDefault()?.Message ?? types.Message,
        _ => fault.Message,
    };
}
