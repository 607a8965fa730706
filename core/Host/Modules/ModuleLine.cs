using Platform.Host.Faults;

namespace Platform.Host.Modules;

/// <summary>How one module stands.</summary>
public sealed record ModuleLine
{
    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>Its name; empty when it could not be asked.</summary>
    public string Name { get; init; } = "";

    /// <summary>On, Off, Refused or Failing.</summary>
    public required string Status { get; init; }

    /// <summary>Why it is refused or failing, and what to do; empty otherwise.</summary>
    public string Cause { get; init; } = "";

    /// <summary>Its own version.</summary>
    public string Version { get; init; } = "";

    /// <summary>The Sdk version it was built for.</summary>
    public string Sdk { get; init; } = "";

    /// <summary>The number of its newest applied migration; null when none is.</summary>
    public long? Schema { get; init; }

    /// <summary>How many of its migrations wait.</summary>
    public int Pending { get; init; }

    /// <summary>Its tables, which stay when it is off, refused or gone.</summary>
    public IReadOnlyList<string> Tables { get; init; } = [];

    /// <summary>What failed in it lately, the newest first.</summary>
    public IReadOnlyList<FaultRow> Faults { get; init; } = [];

    /// <summary>The schema in one word.</summary>
    public string SchemaWords => (Schema, Pending) switch
    {
        (null, 0) => "",
        (var applied, 0) => $"{applied}",
        (null, var waiting) => $"none (+{waiting} waiting)",
        (var applied, var waiting) => $"{applied} (+{waiting} waiting)",
    };
}
