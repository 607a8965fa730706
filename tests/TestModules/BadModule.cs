namespace TestModules;

/// <summary>A module that is wrong in one way, and what the platform says of it.</summary>
/// <param name="Key">Its key, which names what is wrong.</param>
/// <param name="WriteTo">Writes its folder into a modules folder.</param>
/// <param name="Says">Words of the cause that an administrator reads.</param>
public sealed record BadModule(string Key, Action<string> WriteTo, params string[] Says)
{
    /// <summary>A module given as texts.</summary>
    public BadModule(ModuleText text, params string[] says) : this(text.Key, text.WriteTo, says)
    {
    }

    /// <summary>For a test's name.</summary>
    public override string ToString() => Key;
}
