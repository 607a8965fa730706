namespace Platform.Host.Sessions;

/// <summary>A live session, its worker and one of the roles they hold; one row for each role.</summary>
internal sealed record SessionRow
{
    public Guid SessionId { get; init; }

    public DateTime SeenAt { get; init; }

    /// <summary>When it ends, however busy it is.</summary>
    public DateTime EndsAt { get; init; }

    /// <summary>When somebody last proved that it is they; null while that is still owed.</summary>
    public DateTime? ProvedAt { get; init; }

    /// <summary>Null in a session of the version before, which was begun by a password.</summary>
    public SignInWay? Way { get; init; }

    public string SecurityStamp { get; init; } = "";

    /// <summary>1 where the account has a second factor, else 0.</summary>
    public int HasFactor { get; init; }

    /// <summary>How many passkeys the account has.</summary>
    public int Passkeys { get; init; }

    public Guid WorkerId { get; init; }

    public string EmailKey { get; init; } = "";

    public string Name { get; init; } = "";

    public Guid TeamId { get; init; }

    public string TeamName { get; init; } = "";

    public Guid? OrganisationId { get; init; }

    public string Organisation { get; init; } = "";

    /// <summary>Until when the worker has a record open in an emergency, the longest where there are several.</summary>
    public DateTime? OpenedUntil { get; init; }

    public string? ModuleKey { get; init; }

    public string? Role { get; init; }
}
