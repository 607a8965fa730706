namespace Platform.Host.SingleSignOn;

/// <summary>Why nobody is let in. Whoever is not known, was switched off or belongs to a demo is told the same.</summary>
internal enum Refusal
{
    NotTrusted,
    NotInvited,
    NotFresh,
    Declined,
    Unreachable,
}

/// <summary>An answer of the provider that opens nothing.</summary>
internal sealed class RefusedException(Refusal refusal) : Exception($"{refusal}")
{
    public Refusal Refusal { get; } = refusal;
}
