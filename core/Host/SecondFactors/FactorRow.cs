namespace Platform.Host.SecondFactors;

/// <summary>A worker's second factor as it is kept.</summary>
internal sealed record FactorRow
{
    public Guid WorkerId { get; init; }

    /// <summary>Encrypted; only <see cref="FactorSecrets"/> can read it.</summary>
    public string Secret { get; init; } = "";

    public DateTime AddedAt { get; init; }
}
