namespace FlexibleFund.Asking;

/// <summary>What somebody asks the fund for.</summary>
/// <param name="Person">Who.</param>
/// <param name="Words">What it would make possible, in their words.</param>
/// <param name="Category">A key of the area's categories.</param>
/// <param name="Pence">How much.</param>
internal sealed record Wish(Guid Person, string Words, string Category, long Pence)
{
    /// <summary>A goal of theirs that it helps with.</summary>
    public Guid? Goal { get; init; }

    /// <summary>A key of the area's needs.</summary>
    public string? Need { get; init; }

    /// <summary>Where else was asked, and what came of it; nothing is fine.</summary>
    public string? Tried { get; init; }

    public bool Urgent { get; init; }

    /// <summary>Whether it cannot wait until somebody who decides can be reached.</summary>
    public bool Unreached { get; init; }

    /// <summary>What whoever asks adds.</summary>
    public string? Note { get; init; }

    /// <summary>Why they get more this year than is usual, where whoever asks decides.</summary>
    public string? OverYear { get; init; }

    /// <summary>What was pointed out to whoever asks before.</summary>
    public IReadOnlyList<string> Seen { get; init; } = [];

    /// <summary>The pot to take it from, where whoever asks decides; the first that is open where none is named.</summary>
    public Guid? Pot { get; init; }
}
