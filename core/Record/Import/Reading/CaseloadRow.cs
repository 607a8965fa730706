using Platform.Record.Contacts;
using Platform.Record.Identifiers;
using Platform.Record.Import.Files;
using Platform.Record.People;
using Platform.Record.Starting;
using Platform.Record.Ways;
using Platform.Sdk.Record;

namespace Platform.Record.Import.Reading;

/// <summary>What a row says about a person, as far as it keeps the rules.</summary>
internal sealed record CaseloadRow
{
    /// <summary>Tells it from every other row.</summary>
    public required string Mark { get; init; }

    /// <summary>The exporting system's reference as it is stored; null when the row has none.</summary>
    public string? Reference { get; init; }

    public required NewPerson Person { get; init; }
    public IReadOnlyList<Number> Numbers { get; init; } = [];
    public IReadOnlyList<WayInput> Ways { get; init; } = [];
    public IReadOnlyDictionary<Disadvantage, DisadvantageState> Disadvantages { get; init; } = new Dictionary<Disadvantage, DisadvantageState>();
    public EpisodeAsked? Episode { get; init; }
    public Contact? LastContact { get; init; }
    public string? Words { get; init; }

    /// <summary>Whom the words were told to.</summary>
    public string ToldTo { get; init; } = "Imported caseload";

    /// <summary>What the timeline says of a new record.</summary>
    public string Started { get; init; } = "Record started from an imported caseload";

    public string? NhsNumber => Numbers.FirstOrDefault(number => number.Kind == IdentifierKind.NhsNumber)?.Value;
}

/// <summary>A number as it is stored.</summary>
internal sealed record Number(IdentifierKind Kind, string Value);

/// <summary>The support a row asks for: a module that is on, a team and the worker who leads, since when.</summary>
internal sealed record EpisodeAsked(string ModuleKey, Guid Team, Guid? Lead, DateOnly On);
