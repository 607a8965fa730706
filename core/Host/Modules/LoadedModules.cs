using Platform.Data.Schema;
using Platform.Sdk.Modules;
using Platform.Host.Modules.Loading;

namespace Platform.Host.Modules;

/// <summary>Every module of this deployment: the core, those in the area's modules folder, and those that were refused.</summary>
internal sealed class LoadedModules : IModules
{
    private volatile Standing _standing;

    public LoadedModules(IReadOnlyList<ComposedModule> modules, IReadOnlyList<RefusedModule> refused)
    {
        (All, RefusedAtLoad) = (modules, refused);
        Schemas = [.. modules.Select(m => m.Schema)];
        Loaded = [.. modules.Select(m => m.Declaration)];
        _standing = StandingWith(new Dictionary<string, string>());
    }

    public IReadOnlyList<ComposedModule> All { get; }

    /// <summary>Their schemas; a module that is off keeps its tables up to date.</summary>
    public IReadOnlyList<SchemaModule> Schemas { get; }

    /// <summary>Modules that run: on, and not stopped by their migrations.</summary>
    public IReadOnlyList<ComposedModule> Running => _standing.Running;

    /// <summary>Modules that could not be loaded or whose migration failed.</summary>
    public IReadOnlyList<RefusedModule> Refused => _standing.Refused;

    public IReadOnlyList<ModuleDeclaration> On => _standing.On;

    public IReadOnlyList<ModuleDeclaration> Loaded { get; }

    private IReadOnlyList<RefusedModule> RefusedAtLoad { get; }

    /// <summary>The core, with what the host adds to it.</summary>
    public static ComposedModule ComposeCore(IModule core, IConfiguration configuration)
    {
        var composed = ModuleBuilder.Compose(new CoreModule(core), core.GetType().Assembly, configuration);
        return composed with { Parts = ModulePages.PartsOf(core.GetType().Assembly), Jobs = [.. composed.Jobs, .. CoreModule.Often] };
    }

    /// <summary>Modules that are already at hand, composed as those of a folder are.</summary>
    public static LoadedModules Compose(IModule core, IReadOnlyList<IModule> modules, IConfiguration configuration)
    {
        var composed = new List<ComposedModule> { ComposeCore(core, configuration) };
        var refused = new List<RefusedModule>();
        foreach (var module in modules)
        {
            var assembly = module.GetType().Assembly;
            Attempt.Load(module.Info.Key, composed, refused, LoadingThread.Begin(
                null, () => ModuleBuilder.Compose(module, assembly, configuration) with { Parts = ModulePages.PartsOf(assembly) }));
        }

        return new LoadedModules(composed, refused);
    }

    /// <summary>Stops those whose tables are not as they need them, by key with the cause; every other one runs.</summary>
    public void Stop(IReadOnlyDictionary<string, string> causes) => _standing = StandingWith(causes);

    public bool IsStopped(string key) => _standing.Stopped.ContainsKey(key);

    /// <summary>Tells one build of a module from another; empty for one that is not loaded.</summary>
    public Guid BuildOf(string key) => All.FirstOrDefault(m => m.Key == key)?.Build ?? Guid.Empty;

    public ModuleDeclaration? Find(string key) => Loaded.FirstOrDefault(m => m.Info.Key == key);

    public T Settings<T>() where T : class => Loaded.Select(m => m.Settings).OfType<T>().FirstOrDefault()
        ?? throw new InvalidOperationException($"No module declared settings of type {typeof(T).Name}.");

    public T Pack<T>() where T : class => Loaded.SelectMany(m => m.Packs).Select(pack => pack.Content).OfType<T>().FirstOrDefault()
        ?? throw new InvalidOperationException($"No module declared a pack of type {typeof(T).Name}, or this area has none.");

    private Standing StandingWith(IReadOnlyDictionary<string, string> causes)
    {
        var running = All.Where(m => m.IsOn && !causes.ContainsKey(m.Key)).ToList();
        return new Standing(
            causes, running, [.. running.Select(m => m.Declaration)],
            [.. RefusedAtLoad, .. causes.Select(stopped => new RefusedModule(stopped.Key, stopped.Value))]);
    }

    private sealed record Standing(
        IReadOnlyDictionary<string, string> Stopped, IReadOnlyList<ComposedModule> Running, IReadOnlyList<ModuleDeclaration> On, IReadOnlyList<RefusedModule> Refused);
}
