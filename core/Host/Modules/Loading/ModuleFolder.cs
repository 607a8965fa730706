using System.Reflection;
using System.Runtime.Loader;
using McMaster.NETCore.Plugins.Loader;
using Platform.Data.Schema;
using Platform.Sdk.Modules;

namespace Platform.Host.Modules.Loading;

/// <summary>Loads the modules in a folder: one folder each, named by its key. One that cannot be used is refused and named.</summary>
internal static class ModuleFolder
{
    public static LoadedModules Load(IModule core, string folder, IConfiguration configuration)
    {
        var space = new PageSpace(core.GetType().Assembly, typeof(ModuleFolder).Assembly);
        string[] folders = Directory.Exists(folder) ? Directory.GetDirectories(folder) : [];
        var begun = folders.Order(StringComparer.Ordinal)
            .Select(one => (Folder: one, Loading: LoadingThread.Begin(one, () => LoadOne(one, Path.GetFileName(one), configuration, space)))).ToList();
        var modules = new List<ComposedModule> { LoadedModules.ComposeCore(core, configuration) };
        var refused = new List<RefusedModule>();
        foreach (var (one, loading) in begun) Attempt.Load(Path.GetFileName(one), modules, refused, loading, () => ModuleFile.TryFind(one));

        var missing = configuration.GetSection("modules").GetChildren().Select(m => m.Key)
            .Where(key => key != SchemaModule.Core && modules.All(m => m.Key != key) && refused.All(m => m.Key != key));
        refused.AddRange(missing.Select(key => new RefusedModule(
            key, "It is named in the area file, but there is no such folder. Put the module's folder back, or take its name out of the area file.")));
        return new LoadedModules(modules, refused);
    }

    /// <summary>The keys of all modules that lie in a folder, usable or not.</summary>
    public static IReadOnlyCollection<string> Keys(string folder) =>
        Directory.Exists(folder) ? [.. Directory.GetDirectories(folder).Select(one => Path.GetFileName(one)!).Order(StringComparer.Ordinal)] : [];

    private static ComposedModule LoadOne(string folder, string key, IConfiguration configuration, PageSpace space)
    {
        var file = ModuleFile.Find(folder);
        file.CheckSdk();
        var assembly = Open(file.Path);
        var module = Make(assembly);
        var called = module.Info.Key;
        if (called != key) throw new ModuleRefusedException($"The module calls itself {called} and its folder is {key}. Name the folder {called}, and have each key once.");
        var parts = space.PartsOf(assembly, key);
        var composed = ModuleBuilder.Compose(module, assembly, configuration) with { Parts = parts };
        PageSpace.CheckLinks(composed);
        return composed;
    }

    private static Assembly Open(string path)
    {
        // what PluginLoader does with shared types preferred, but for its reading of the host's own runtimeconfig.json for every module
        var context = new AssemblyLoadContextBuilder()
            .SetMainAssemblyPath(path).SetDefaultContext(AssemblyLoadContext.Default).PreferDefaultLoadContext(true).Build();
        var assembly = context.LoadFromAssemblyPath(path);
        var own = Path.GetDirectoryName(path);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var toLookAt = new Queue<Assembly>([assembly]);
        while (toLookAt.TryDequeue(out var one))
        {
            foreach (var needed in one.GetReferencedAssemblies().Where(name => seen.Add(name.FullName)))
            {
                var found = Need(context, needed, one);
                if (Path.GetDirectoryName(found.Location) == own) toLookAt.Enqueue(found);
            }
        }

        return assembly;
    }

    private static Assembly Need(AssemblyLoadContext context, AssemblyName needed, Assembly by)
    {
        try
        {
            return context.LoadFromAssemblyName(needed);
        }
        catch (Exception fault) when (fault is IOException or BadImageFormatException)
        {
            throw new ModuleRefusedException(
                $"{by.GetName().Name} needs {needed.Name} {needed.Version}, which is missing or damaged. Copy the module's whole build output here.", fault);
        }
    }

    private static IModule Make(Assembly assembly)
    {
        var types = assembly.GetTypes();
        var found = types.Where(t => t is { IsAbstract: false, IsInterface: false } && typeof(IModule).IsAssignableFrom(t)).ToList();
        if (found.Count != 1)
        {
            throw new ModuleRefusedException($"The assembly holds {found.Count} classes that are an IModule; a module has exactly one. Ask its author for a corrected version.");
        }

        if (types.FirstOrDefault(typeof(IHostedService).IsAssignableFrom) is { } service)
        {
            throw new ModuleRefusedException($"{service.Name} is a hosted service, which could stop the whole platform. Its author declares the work with Every instead.");
        }

        return Attempt.Step("Its constructor", () => (IModule)Activator.CreateInstance(found[0])!);
    }
}
