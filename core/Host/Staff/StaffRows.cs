namespace Platform.Host.Staff;

/// <summary>Somebody who works in the area, or did.</summary>
internal sealed record StaffLine
{
    public Guid WorkerId { get; init; }

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public Guid TeamId { get; init; }

    public string TeamName { get; init; } = "";

    public string Organisation { get; init; } = "";

    public DateTime? LastInAt { get; init; }

    public DateTime? DisabledAt { get; init; }

    public int Version { get; init; }
}

/// <summary>A role that a worker holds for one module, or for all of them.</summary>
internal sealed record StaffRole
{
    public Guid WorkerId { get; init; }

    public string ModuleKey { get; init; } = "";

    public string Role { get; init; } = "";
}

/// <summary>An invitation nobody has accepted yet.</summary>
internal sealed record InviteLine
{
    public string Email { get; init; } = "";

    public string TeamName { get; init; } = "";

    public DateTime EndsAt { get; init; }
}

/// <summary>A team and its organisation.</summary>
internal sealed record TeamLine
{
    public Guid TeamId { get; init; }

    public string Name { get; init; } = "";

    public string Organisation { get; init; } = "";
}
