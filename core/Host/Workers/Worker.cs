namespace Platform.Host.Workers;

/// <summary>A worker's account, in the shape Identity fills in.</summary>
internal sealed class Worker
{
    public Guid WorkerId { get; init; }

    public Guid TeamId { get; init; }

    public string Email { get; set; } = "";

    public string EmailKey { get; set; } = "";

    public string Name { get; set; } = "";

    public string? PasswordHash { get; set; }

    public string SecurityStamp { get; set; } = "";

    public DateTime? DisabledAt { get; init; }

    public int Version { get; init; }
}
