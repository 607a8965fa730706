using Platform.Sdk.Record;

namespace Platform.Record.Support.Endings;

internal enum Decision { Proposed, Approved, Declined, Died, TakenBack }

/// <summary>An ending: proposed, and decided by somebody else.</summary>
internal sealed record EndingRow
{
    public Guid EndingId { get; init; }
    public Guid SupportId { get; init; }
    public EndingReason Reason { get; init; }
    public string? Words { get; init; }
    public string? Evidence { get; init; }
    public string? WayBack { get; init; }
    public Guid? ProposedById { get; init; }
    public string? ProposedBy { get; init; }
    public DateTime ProposedAt { get; init; }
    public Decision Decision { get; init; }
    public string? DecisionWords { get; init; }
    public string? DecidedBy { get; init; }
    public Guid? ReopenedAs { get; init; }
    public int Version { get; init; }

    public bool IsProposed => Decision == Decision.Proposed;

    /// <summary>"they moved on as they wanted: to her sister in Leeds".</summary>
    public string ReasonInWords => Words is null ? Reason.InWords() : $"{Reason.InWords()}: {Words}";
}

/// <summary>One method that was tried since anybody last reached the person.</summary>
internal sealed record TriedRow
{
    public ContactMethod Method { get; init; }
    public int Tries { get; init; }
}

internal sealed record LastReached
{
    public DateTime? LastAt { get; init; }
}
