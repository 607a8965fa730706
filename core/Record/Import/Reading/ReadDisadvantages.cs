using Platform.Record.Import.Files;
using Platform.Record.People;
using Platform.Sdk.Record;

namespace Platform.Record.Import.Reading;

/// <summary>Reads the five disadvantages. What is not clear is not known, and never no.</summary>
internal static class ReadDisadvantages
{
    public static readonly IReadOnlyDictionary<Disadvantage, string> ColumnOf = new Dictionary<Disadvantage, string>
    {
        [Disadvantage.Homelessness] = Columns.Homelessness,
        [Disadvantage.SubstanceUse] = Columns.SubstanceUse,
        [Disadvantage.MentalHealth] = Columns.MentalHealth,
        [Disadvantage.DomesticAbuse] = Columns.DomesticAbuse,
        [Disadvantage.CriminalJustice] = Columns.CriminalJustice,
    };

    public static IReadOnlyDictionary<Disadvantage, DisadvantageState> Read(Findings found) =>
        ColumnOf.ToDictionary(column => column.Key, column => State(found, column.Value));

    // stricter than what a worker may type: in a spreadsheet “1” or “yes” may mean now, or ever
    private static DisadvantageState State(Findings found, string column)
    {
        switch (found[column].Trim().ToLowerInvariant())
        {
            case "current":
                return DisadvantageState.Current;
            case "past":
                return DisadvantageState.Past;
            case "no":
                return DisadvantageState.No;
            case "" or "unknown":
                return DisadvantageState.Unknown;
            default:
                found.Warn(column, "This is not current, past, no or unknown.", "It was kept as unknown.");
                return DisadvantageState.Unknown;
        }
    }
}
