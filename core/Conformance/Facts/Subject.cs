using System.Reflection;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Data.Schema;
using Platform.Host.Modules;
using Platform.Record;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Conformance.Facts;

/// <summary>The module under test and the assemblies that are its own; the core's are the record, the host and the data.</summary>
internal sealed class Subject
{
    private static readonly Assembly[] CoreAssemblies = [typeof(RecordModule).Assembly, typeof(CoreModule).Assembly, typeof(Migrator).Assembly];

    public Subject(IModule module)
    {
        Module = module;
        IsCore = module.Info.Key == SchemaModule.Core;
        Assemblies = IsCore ? CoreAssemblies : [module.GetType().Assembly];
        Beside = IsCore ? [new Supporting()] : [module];
    }

    public IModule Module { get; }

    public string Key => Module.Info.Key;

    public bool IsCore { get; }

    public IReadOnlyList<Assembly> Assemblies { get; }

    /// <summary>What runs beside the core.</summary>
    public IModule[] Beside { get; }

    /// <summary>The area its pages live in.</summary>
    public string Area => IsCore ? "" : Key;

    public LoadedModules Loaded => LoadedModules.Compose(new RecordModule(), Beside, new TestSetup().Configuration(Beside));

    public ComposedModule Composed => Loaded.All.Single(one => one.Key == Key);

    public ModuleDeclaration Declared => Composed.Declaration;

    /// <summary>The schemas it needs: the core's and its own.</summary>
    public IReadOnlyList<SchemaModule> Schemas => [.. Loaded.Schemas.Where(schema => schema.Info.Key is var key && (key == SchemaModule.Core || key == Key))];

    public Task<TestPlatform> StartAsync(DatabaseEngine engine, TestSetup? setup = null) => TestPlatform.StartAsync(engine, setup ?? new(), Beside);

    /// <summary>Gives the record some support to start when no module is at hand.</summary>
    private sealed class Supporting : IModule
    {
        public ModuleInfo Info { get; } = new("kit-support", "Support", "Stands in for the modules that support {people}.");

        public void Compose(IModuleBuilder module) => module.Settings<Tempo>().Provides(new SupportKind("Kit support", []));

        public sealed record Tempo : SupportSettings;
    }
}
