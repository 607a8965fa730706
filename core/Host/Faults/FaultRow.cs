namespace Platform.Host.Faults;

/// <summary>What failed in a module, one row for each place.</summary>
public sealed record FaultRow
{
    /// <summary>The key of the module.</summary>
    public string ModuleKey { get; init; } = "";

    /// <summary>What failed: a page by its route, an event, a job, a card.</summary>
    public string Place { get; init; } = "";

    /// <summary>The build of the module that failed; another build starts with nothing against it.</summary>
    public Guid Build { get; init; }

    /// <summary>The type of the exception.</summary>
    public string Kind { get; init; } = "";

    /// <summary>What a migration said, or what the platform itself says of it; never the message of a page or a job, which may be about a person.</summary>
    public string? Detail { get; init; }

    /// <summary>The reference number that the worker saw and the log holds.</summary>
    public string Reference { get; init; } = "";

    /// <summary>When it failed first (UTC).</summary>
    public DateTime FirstAt { get; init; }

    /// <summary>When it failed last (UTC).</summary>
    public DateTime LastAt { get; init; }

    /// <summary>How often.</summary>
    public int Times { get; init; }
}
