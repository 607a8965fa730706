using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Platform.Data.Schema;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Host.Modules.Loading;

namespace Platform.Host.Modules;

/// <summary>Where a module stands.</summary>
internal enum ModuleStatus
{
    /// <summary>It runs.</summary>
    On,

    /// <summary>The area has not switched it on; its data and history stay.</summary>
    Off,

    /// <summary>It cannot be used, and the cause says why; nothing of it runs.</summary>
    Refused,

    /// <summary>It runs, and part of it failed lately.</summary>
    Failing,
}

/// <summary>A module as found: what it declared, what it answers, and whether the area has it on.</summary>
internal sealed record ComposedModule
{
    public required ModuleDeclaration Declaration { get; init; }
    public required Assembly Assembly { get; init; }

    /// <summary>Its tables as its migrations make them; read once, while a module that breaks can still be refused.</summary>
    public required SchemaModule Schema { get; init; }

    /// <summary>Its pages and components for the web framework, read as early for the same reason.</summary>
    public IReadOnlyList<ApplicationPart> Parts { get; init; } = [];

    public required bool IsOn { get; init; }
    public IReadOnlyList<EventHandlerOf> Handlers { get; init; } = [];
    public IReadOnlyList<Job> Jobs { get; init; } = [];

    /// <summary>Everything it declared by a label, as it stood before the area's words: what an area may rename.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    public Func<ModuleScope, Task>? Demo { get; init; }

    public string Key => Declaration.Info.Key;

    /// <summary>Tells one build of it from another, whatever its version says.</summary>
    public Guid Build => Assembly.ManifestModule.ModuleVersionId;
}

/// <summary>A module that could not be used, and why.</summary>
/// <param name="Key">Its key, or the folder's name.</param>
/// <param name="Cause">Why, and what to do.</param>
/// <param name="File">What could be read of its assembly; null when nothing could.</param>
internal sealed record RefusedModule(string Key, string Cause, ModuleFile? File = null)
{
    /// <summary>Whether what the area set for it may be the reason: it was loaded, and refused for its settings or what it declares.</summary>
    public bool MayBeSetWrong { get; init; }
}

/// <summary>One module's answer to one kind of event.</summary>
internal sealed record EventHandlerOf(string Module, Type Event, Func<object, ModuleScope, Task> Answer);

/// <summary>Something to do again and again, in a scope of its own.</summary>
/// <param name="Module">Whose.</param>
/// <param name="Key">Its name.</param>
/// <param name="Every">How often.</param>
/// <param name="Run">What it does.</param>
/// <param name="Audit">What it says of the audit: <see cref="AuditedJobAttribute"/>, <see cref="NotAuditedAttribute"/>, or null when it says nothing.</param>
internal sealed record Job(string Module, string Key, TimeSpan Every, Func<IServiceProvider, Task> Run, Attribute? Audit);
