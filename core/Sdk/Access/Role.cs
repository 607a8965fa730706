namespace Platform.Sdk.Access;

/// <summary>The roles a worker may hold, each for one module or for all of them.</summary>
public static class Role
{
    /// <summary>Supports people directly.</summary>
    public const string Worker = "worker";

    /// <summary>Leads a team: caseloads, handovers, overrides.</summary>
    public const string Lead = "lead";

    /// <summary>Supports people from lived experience, with a minimum view of the record.</summary>
    public const string Peer = "peer";

    /// <summary>Receives referrals and finds the right support.</summary>
    public const string FrontDoor = "front-door";

    /// <summary>Answers for sharing, access and retention.</summary>
    public const string Governance = "governance";

    /// <summary>Reads protected numbers, never a person's record.</summary>
    public const string Commissioner = "commissioner";

    /// <summary>Sets the platform up: modules, teams and workers, never a person's record.</summary>
    public const string Administrator = "administrator";

    /// <summary>Every role there is.</summary>
    public static IReadOnlyList<string> All { get; } = [Worker, Lead, Peer, FrontDoor, Governance, Commissioner, Administrator];
}
