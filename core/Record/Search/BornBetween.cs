using Platform.Record.Characteristics;

namespace Platform.Record.Search;

/// <summary>The stored dates of birth that may be the one asked for, by how precisely they are known.</summary>
internal sealed record BornBetween
{
    private static readonly (DateOnly First, DateOnly Last) Always = (DateOnly.MinValue, DateOnly.MaxValue);

    public static BornBetween Anyone { get; } = new();

    public (DateOnly First, DateOnly Last) Exact { get; private init; } = Always;
    public (DateOnly First, DateOnly Last) Month { get; private init; } = Always;
    public (DateOnly First, DateOnly Last) Year { get; private init; } = Always;
    public (DateOnly First, DateOnly Last) Around5 { get; private init; } = Always;

    /// <summary>Day and month the other way round: 3/4 for 4/3.</summary>
    public DateOnly? Swapped { get; private init; }

    /// <summary>Whether the very day is asked for.</summary>
    public bool IsOneDay => Exact.First == Exact.Last;

    public static BornBetween Around(BirthDate born)
    {
        var (first, last) = born.Days;
        return new()
        {
            Exact = (first, last),
            Month = (new(first.Year, first.Month, 1), last),
            Year = (new(first.Year, 1, 1), last),
            Around5 = (new(Math.Max(1, first.Year - 5), 1, 1), last.AddYears(5)),
            Swapped = born is { Precision: BirthPrecision.Exact, On: { Day: <= 12 } on } ? new(on.Year, on.Day, on.Month) : null,
        };
    }
}
