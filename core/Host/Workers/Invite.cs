using Platform.Sdk.Access;

namespace Platform.Host.Workers;

/// <summary>An invitation that can still be accepted.</summary>
internal sealed record Invite
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(72);

    public Guid InviteId { get; init; }

    public string Email { get; init; } = "";

    /// <summary>As the administrator wrote it; null where nobody did.</summary>
    public string? Name { get; init; }

    public Guid TeamId { get; init; }

    public string ModuleKey { get; init; } = "";

    public string Role { get; init; } = "";

    /// <summary>Every role as <c>module:role</c>: none for somebody who has an account; null in an invitation of the version before.</summary>
    public string? Roles { get; init; }

    public IEnumerable<HeldRole> Held => Roles is null ? [new HeldRole(ModuleKey, Role)]
        : Roles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(':', 2)).Select(parts => new HeldRole(parts[0], parts[1]));
}
