namespace Platform.Sdk.Modules;

/// <summary>A module: one public class with a parameterless constructor in its assembly.</summary>
public interface IModule
{
    /// <summary>Key, name and purpose.</summary>
    ModuleInfo Info { get; }

    /// <summary>Declares what the module adds. Does no I/O and may be called more than once.</summary>
    void Compose(IModuleBuilder module);
}

/// <summary>What a module is.</summary>
/// <param name="Key">Lower-case words joined by hyphens: folder name, configuration key, route prefix and table prefix.</param>
/// <param name="Name">What workers call it.</param>
/// <param name="Description">One sentence for the area's administrator.</param>
public sealed record ModuleInfo(string Key, string Name, string Description)
{
    /// <summary>The prefix of every table and view of the module: <c>housing_first_</c>.</summary>
    public string TablePrefix => Key.Replace('-', '_') + "_";
}
