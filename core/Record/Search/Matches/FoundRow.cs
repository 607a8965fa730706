using Platform.Record.Characteristics;
using Platform.Sdk.People;

namespace Platform.Record.Search.Matches;

internal sealed record FoundRow
{
    /// <summary>The place of those whose names are only alike.</summary>
    public const int Alike = 3;

    public Guid PersonId { get; init; }
    public string DisplayName { get; init; } = "";
    public DateOnly? BornOn { get; init; }
    public BirthPrecision? BornPrecision { get; init; }
    public DateOnly? DiedOn { get; init; }
    public DeathPrecision? DiedPrecision { get; init; }
    public string NameKey { get; init; } = "";
    public int Place { get; init; }
    public int ExactWords { get; init; }
    public int BornPlace { get; init; }

    /// <summary>The words of their names that are alike, with blanks between.</summary>
    public string Words { get; init; } = "";
}

internal sealed record AboutRow
{
    public Guid PersonId { get; init; }
    public string? Name { get; init; }
    public string? ModuleKey { get; init; }
    public string? TeamName { get; init; }
    public string? LeadWorkerName { get; init; }
}
