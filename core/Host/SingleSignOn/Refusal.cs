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
internal sealed class RefusedException(Refusal refusal, Guid? worker = null) : Exception($"{refusal}")
{
    public Refusal Refusal { get; } = refusal;

    /// <summary>Whose identity it was, where that is known.</summary>
    public Guid? Worker { get; } = worker;
}
