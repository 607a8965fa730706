namespace Platform.Host.Workers;

/// <summary>An invitation that can still be accepted.</summary>
internal sealed record Invite
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(72);

    public Guid InviteId { get; init; }

    public string Email { get; init; } = "";

    public Guid TeamId { get; init; }

    public string ModuleKey { get; init; } = "";

    public string Role { get; init; } = "";
}
