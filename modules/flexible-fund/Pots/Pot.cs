using Platform.Sdk.Access;
using Platform.Sdk.Amounts;

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

    /// <summary>What was given back or carried over when it was closed, or came back afterwards and was given on.</summary>
    public long RestPence { get; init; }

    /// <summary>The team that opened it and looks after it; null where any may.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>The keys of the categories that it is for, with blanks between; null where it is for every help.</summary>
    public string? Categories { get; init; }
    public int Version { get; init; }

    /// <summary>Allocated − committed − spent + refunded.</summary>
    public long LeftPence => AllocatedPence - CommittedPence - SpentPence + RefundedPence;

    /// <summary>What was put in, less what was taken out while it was open: of this it spends.</summary>
    public long PutInPence => AllocatedPence + RestPence;

    public string Year => FinancialYear.InWords(StartsOn);

    /// <summary>How many hundredths are promised or spent, rounded down; nothing while there is nothing in it.</summary>
    public int UsedPercent => PutInPence <= 0 ? 0 : (int)((CommittedPence + SpentPence - RefundedPence) * 100 / PutInPence);

    /// <summary>The categories that it is for; none where it is for every help.</summary>
    public IReadOnlyList<string> For => Categories?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Whether it is for this kind of help.</summary>
    public bool IsFor(string category) => Categories is null || For.Contains(category);

    /// <summary>Whether its year is over: then nothing new is promised from it.</summary>
    public bool IsOver(DateOnly today) => StartsOn <= LastOver(today);

    /// <summary>The latest first day of a year that is over.</summary>
    public static DateOnly LastOver(DateOnly today) => today.AddYears(-1);

    /// <summary>Why this worker moves no money in it; null where nothing stands against it.</summary>
    public string? WhyNotChange(CurrentWorker me) => TeamId is { } team && team != me.TeamId ? "Another team opened this pot, and looks after it." : null;

    public bool IsLow(FlexibleFundSettings settings) => PutInPence > 0 && UsedPercent >= settings.WarnAtPercent;

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
