namespace FlexibleFund.Measures;

/// <summary>A request that was decided at once and for which something was pointed out to whoever asked: nobody else has seen that.</summary>
internal sealed record WorthALook
{
    public Guid RequestId { get; init; }
    public Guid PersonId { get; init; }
    public long Pence { get; init; }
    public string Category { get; init; } = "";
    public string? Note { get; init; }

    /// <summary>What was pointed out, a line for each.</summary>
    public string Hints { get; init; } = "";
    public DateTime AskedAt { get; init; }
}
