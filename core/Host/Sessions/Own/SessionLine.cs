namespace Platform.Host.Sessions.Own;

/// <summary>One place where a worker is signed in.</summary>
internal sealed record SessionLine
{
    public Guid SessionId { get; init; }

    public string? Device { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime SeenAt { get; init; }
}
