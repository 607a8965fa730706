using Platform.Record.Names;
using Platform.Sdk.Record;

namespace Platform.Record.People;

/// <summary>What the person said about one; unknown and not said are never no.</summary>
public enum DisadvantageState { Current, Past, No, Unknown, NotSaid }

internal static class Disadvantages
{
    public static string InWords(this Disadvantage kind) => kind switch
    {
        Disadvantage.Homelessness => "Homelessness",
        Disadvantage.SubstanceUse => "Drugs or alcohol",
        Disadvantage.MentalHealth => "Mental health",
        Disadvantage.DomesticAbuse => "Domestic abuse",
        _ => "Contact with the justice system",
    };

    public static string InWords(this DisadvantageState state) => state switch
    {
        DisadvantageState.Current => "now",
        DisadvantageState.Past => "in the past",
        DisadvantageState.No => "no, they told us",
        DisadvantageState.NotSaid => "they chose not to say",
        _ => "not known",
    };

    /// <summary>Reads an answer. What is not clear is unknown, never no, and the reason says so.</summary>
    public static Parsed<DisadvantageState> Read(string? text) => Fold.Whole(text) switch
    {
        "current" or "now" or "yes" or "y" or "currently" => DisadvantageState.Current,
        "past" or "inthepast" or "previous" or "previously" => DisadvantageState.Past,
        "no" or "n" or "never" => DisadvantageState.No,
        "" or "unknown" or "notknown" => DisadvantageState.Unknown,
        "notsaid" or "prefernottosay" or "notdisclosed" or "declined" => DisadvantageState.NotSaid,
        _ => new Refusal($"“{text}” is not current, past, no or unknown. It is kept as unknown."),
    };
}
