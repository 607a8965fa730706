using Platform.Data.Schema;
using Platform.Sdk.Modules;

namespace Platform.Host.Modules;

/// <summary>Every module of this deployment: the core, those in the area's modules folder, and those that were refused.</summary>
internal sealed class LoadedModules(IReadOnlyList<ComposedModule> modules, IReadOnlyList<RefusedModule> refused) : IModules
{
    public IReadOnlyList<ComposedModule> All { get; } = modules;

    /// <summary>Their schemas; a module that is off keeps its tables up to date.</summary>
    public IReadOnlyList<SchemaModule> Schemas { get; } = [.. modules.Select(m => m.Schema)];

    public IReadOnlyList<RefusedModule> Refused { get; } = refused;

    public IReadOnlyList<ModuleDeclaration> On { get; } = [.. modules.Where(m => m.IsOn).Select(m => m.Declaration)];

    public IReadOnlyList<ModuleDeclaration> Loaded { get; } = [.. modules.Select(m => m.Declaration)];

    /// <summary>Modules that are already at hand, composed as those of a folder are.</summary>
    public static LoadedModules Compose(IModule core, IReadOnlyList<IModule> modules, IConfiguration configuration)
    {
        var composed = new List<ComposedModule> { ModuleBuilder.Compose(new CoreModule(core), core.GetType().Assembly, configuration) };
        var refused = new List<RefusedModule>();
        foreach (var module in modules)
        {
            ModuleFolder.Attempt(module.Info.Key, refused, () => composed.Add(ModuleBuilder.Compose(module, module.GetType().Assembly, configuration)));
        }

        return new LoadedModules(composed, refused);
    }

    public ModuleDeclaration? Find(string key) => Loaded.FirstOrDefault(m => m.Info.Key == key);

    public T Settings<T>() where T : class => Loaded.Select(m => m.Settings).OfType<T>().FirstOrDefault()
        ?? throw new InvalidOperationException($"No module declared settings of type {typeof(T).Name}.");
}
