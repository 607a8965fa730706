namespace FlexibleFund.Pots;

/// <summary>A pot as its row stands. What is left never falls under nothing.</summary>
internal sealed record Pot
{
    public Guid PotId { get; init; }
    public string Name { get; init; } = "";
    public DateOnly StartsOn { get; init; }
    public string? RingFence { get; init; }
    public long AllocatedPence { get; init; }
    public long CommittedPence { get; init; }
    public long SpentPence { get; init; }
    public long RefundedPence { get; init; }
    public DateOnly? ClosedOn { get; init; }
    public int Version { get; init; }

    /// <summary>Allocated − committed − spent + refunded.</summary>
    public long LeftPence => AllocatedPence - CommittedPence - SpentPence + RefundedPence;

    public string Year => FinancialYear.InWords(StartsOn);

    /// <summary>How many hundredths are promised or spent, rounded down; nothing while there is nothing in it.</summary>
    public int UsedPercent => AllocatedPence <= 0 ? 0 : (int)((AllocatedPence - LeftPence) * 100 / AllocatedPence);

    public bool IsLow(FlexibleFundSettings settings) => AllocatedPence > 0 && UsedPercent >= settings.WarnAtPercent;

    /// <summary>"Exampleton 2026/27: £120 left, for homes only".</summary>
    public string Label => $"{Name} {Year}: {Money.InWords(LeftPence)} left{(RingFence is null ? "" : $". Only for: {RingFence}")}";
}

/// <summary>What was put into a pot or taken out.</summary>
internal sealed record PotEntry
{
    public long Pence { get; init; }
    public string Why { get; init; } = "";
    public string ByName { get; init; } = "";
    public DateTime EnteredAt { get; init; }
}

/// <summary>What happens to the money for somebody. Stored by name.</summary>
internal enum EntryKind
{
    Committed,
    Released,
    Spent,
    Refunded,
}

internal static class EntryWords
{
    public static string InWords(this EntryKind kind) => kind switch
    {
        EntryKind.Committed => "Promised",
        EntryKind.Released => "No longer promised",
        EntryKind.Spent => "Spent",
        _ => "Came back",
    };
}
