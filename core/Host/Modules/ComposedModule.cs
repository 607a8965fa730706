using System.Reflection;
using Platform.Data.Schema;
using Platform.Sdk.Modules;

namespace Platform.Host.Modules;

/// <summary>Where a module stands.</summary>
internal enum ModuleStatus
{
    On,
    Off,
    Refused,
}

/// <summary>A module as found: what it declared, what it answers, and whether it runs.</summary>
internal sealed record ComposedModule
{
    public required ModuleDeclaration Declaration { get; init; }
    public required Assembly Assembly { get; init; }
    public required ModuleStatus Status { get; init; }
    public IReadOnlyList<EventHandlerOf> Handlers { get; init; } = [];
    public IReadOnlyList<Job> Jobs { get; init; } = [];

    /// <summary>Everything it declared by a label, as it stood before the area's words: what an area may rename.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    public IReadOnlyList<string> NotPersonal { get; init; } = [];
    public Func<ModuleScope, Task>? Demo { get; init; }

    public string Key => Declaration.Info.Key;
    public SchemaModule Schema => SchemaModule.Of(Declaration.Info, Assembly, NotPersonal);
    public bool IsOn => Status == ModuleStatus.On;
}

/// <summary>A module that could not be used, and why.</summary>
internal sealed record RefusedModule(string Key, string Cause)
{
    /// <summary>Whether it was refused for what the area set for it.</summary>
    public bool HasBadSettings { get; init; }
}

/// <summary>One module's answer to one kind of event.</summary>
internal sealed record EventHandlerOf(string Module, Type Event, Func<object, ModuleScope, Task> Answer);

/// <summary>Something to do every few hours.</summary>
internal sealed record Job(string Key, TimeSpan Every, Func<ModuleScope, Task> Run);
