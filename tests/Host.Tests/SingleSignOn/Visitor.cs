namespace Host.Tests.SingleSignOn;

/// <summary>Somebody before the provider, and what it says of them.</summary>
internal sealed record Visitor(string Subject)
{
    public string? Email { get; init; }

    public bool IsVerified { get; init; } = true;

    public string[] Amr { get; init; } = ["pwd", "otp"];

    public string? Acr { get; init; }

    /// <summary>When they last entered their password there.</summary>
    public DateTimeOffset At { get; init; } = TimeProvider.System.GetUtcNow();

    public bool Declines { get; init; }

    /// <summary>Whether the provider shows a page first, and waits for its button.</summary>
    public bool Waits { get; init; }

    public IEnumerable<(string Claim, object? Value)> Claims =>
    [
        ("sub", Subject), ("name", "Robin Provided"), ("email", Email), ("email_verified", IsVerified),
        ("amr", Amr), ("acr", Acr), ("auth_time", At.ToUnixTimeSeconds()),
    ];
}
