namespace Platform.Host.SecondFactors;

/// <summary>A worker's second factor as it is kept.</summary>
internal sealed record FactorRow
{
    public Guid WorkerId { get; init; }

    /// <summary>The app's; empty where there is none. Encrypted; only <see cref="FactorSecrets"/> can read it.</summary>
    public string Secret { get; init; } = "";

    /// <summary>Whether there is an authenticator app, and not passkeys alone.</summary>
    public bool HasApp => Secret.Length > 0;

    /// <summary>How many there are.</summary>
    public int Passkeys { get; init; }

    public DateTime AddedAt { get; init; }
}
