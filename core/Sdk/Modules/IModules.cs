using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Sdk.Modules;

/// <summary>The modules that are loaded, as they declared themselves.</summary>
public interface IModules
{
    /// <summary>The modules that are on, the core first, the others by key.</summary>
    IReadOnlyList<ModuleDeclaration> On { get; }

    /// <summary>The modules that are on or off; what they wrote stays readable either way.</summary>
    IReadOnlyList<ModuleDeclaration> Loaded { get; }

    /// <summary>The module with this key, on or off; null when it is not loaded.</summary>
    ModuleDeclaration? Find(string key);

    /// <summary>The typed settings of the module that declared this type.</summary>
    T Settings<T>() where T : class;

    /// <summary>The area's pack of this type, whichever module declared it.</summary>
    /// <exception cref="InvalidOperationException">No module declared such a pack.</exception>
    T Pack<T>() where T : class;
}

/// <summary>Everything one module declared.</summary>
public sealed record ModuleDeclaration
{
    /// <summary>Key, name and purpose.</summary>
    public required ModuleInfo Info { get; init; }

    /// <summary>Its settings, bound and checked; null when it has none.</summary>
    public object? Settings { get; init; }

    /// <summary>The content packs it declared.</summary>
    public IReadOnlyList<DeclaredPack> Packs { get; init; } = [];

    /// <summary>What it may be permitted to do.</summary>
    public IReadOnlyList<Permission> Permissions { get; init; } = [];

    /// <summary>The support it gives; null when it gives none.</summary>
    public SupportKind? Support { get; init; }

    /// <summary>Links in the main navigation.</summary>
    public IReadOnlyList<DeclaredPage> Nav { get; init; } = [];

    /// <summary>Tabs on the person's record.</summary>
    public IReadOnlyList<DeclaredPage> PersonTabs { get; init; } = [];

    /// <summary>Cards on the person's overview.</summary>
    public IReadOnlyList<DeclaredCard> PersonCards { get; init; } = [];

    /// <summary>The kinds of timeline entry it writes.</summary>
    public IReadOnlyList<TimelineKind> Timeline { get; init; } = [];

    /// <summary>The kinds of work item it raises.</summary>
    public IReadOnlyList<WorkKind> Work { get; init; } = [];

    /// <summary>The topics its forms ask about.</summary>
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    /// <summary>The area's name for a kind of timeline entry or work item of this module; null when it declares no such kind.</summary>
    public string? NameOfKind(string key) =>
        Timeline.FirstOrDefault(kind => kind.Key == key)?.Name ?? Work.FirstOrDefault(kind => kind.Key == key)?.Name;

    /// <summary>Its settings where it supports people; null otherwise.</summary>
    public SupportSettings? SupportSettings => Settings as SupportSettings;
}

/// <summary>A page shown outside its own module.</summary>
/// <param name="Label">One or two words.</param>
/// <param name="Area">The Razor area its pages live in: the module key, empty for the core.</param>
/// <param name="Page">The page's path inside that area.</param>
/// <param name="Permission">What it requires.</param>
public sealed record DeclaredPage(string Label, string Area, string Page, string Permission);

/// <summary>A card on the person's overview.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Area">The Razor area its links lead to.</param>
/// <param name="Rows">The one text that fills it.</param>
/// <param name="Permission">Who sees it.</param>
public sealed record DeclaredCard(string Title, string Area, Sql Rows, string Permission);
