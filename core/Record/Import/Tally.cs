using Platform.Record.Import.Files;

namespace Platform.Record.Import;

/// <summary>How far an import has come, and what came of it.</summary>
internal sealed record Tally
{
    public int Rows { get; init; }
    public int New { get; init; }
    public int Known { get; init; }
    public int Episodes { get; init; }
    public int Refused { get; init; }
    public int Warnings { get; init; }
    public IReadOnlyList<int> PossibleDuplicates { get; init; } = [];

    public static Tally operator +(Tally one, Tally other) => new()
    {
        Rows = one.Rows + other.Rows,
        New = one.New + other.New,
        Known = one.Known + other.Known,
        Episodes = one.Episodes + other.Episodes,
        Refused = one.Refused + other.Refused,
        Warnings = one.Warnings + other.Warnings,
        PossibleDuplicates = other.PossibleDuplicates.Count == 0 ? one.PossibleDuplicates : [.. one.PossibleDuplicates, .. other.PossibleDuplicates],
    };
}

/// <summary>What an import ends with.</summary>
/// <param name="Tally">What was done.</param>
/// <param name="OverLimit">How many workers now support more people than their caseload limit.</param>
/// <param name="IsWhole">Whether it came to the end of the file.</param>
internal sealed record ImportResult(Tally Tally, int OverLimit, bool IsWhole);
