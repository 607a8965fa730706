using Platform.Record.Characteristics;
using Platform.Record.Names;
using Platform.Record.Needs;
using Platform.Sdk.Record;

namespace Platform.Record.People;

internal sealed record PersonDetails
{
    public string DisplayName { get; init; } = "";
    public string? Pronouns { get; init; }
    public Gender? Gender { get; init; }
    public string? GenderWords { get; init; }
    public Ethnicity? Ethnicity { get; init; }
    public string? EthnicityWords { get; init; }
    public DateOnly? BornOn { get; init; }
    public BirthPrecision? BornPrecision { get; init; }
    public int Version { get; init; }

    public BirthDate? Born => BirthDate.From(BornOn, BornPrecision);

    public GenderSaid? GenderSaid => Gender is { } gender ? new(gender, GenderWords) : null;

    public EthnicitySaid? EthnicitySaid => Ethnicity is { } ethnicity ? new(ethnicity, EthnicityWords) : null;
}

internal sealed record OtherName
{
    public Guid PersonNameId { get; init; }
    public NameKind Kind { get; init; }
    public string Name { get; init; } = "";
}

internal sealed record DisadvantageRow
{
    public Disadvantage Kind { get; init; }
    public DisadvantageState State { get; init; }
    public DateOnly NotedOn { get; init; }
    public SaidBy? SaidBy { get; init; }
    public string? SaidWho { get; init; }
    public string? RecordedBy { get; init; }

    /// <summary>0 where nothing is written down yet.</summary>
    public int Version { get; init; }
}

internal sealed record SupportRow
{
    public Guid SupportId { get; init; }
    public string ModuleKey { get; init; } = "";
    public string TeamName { get; init; } = "";
    public Guid TeamId { get; init; }
    public Guid? LeadWorkerId { get; init; }
    public string? LeadWorkerName { get; init; }
    public Phase Phase { get; init; }
    public DateOnly StartedOn { get; init; }
    public DateOnly PhaseSince { get; init; }
    public DateTime? LastTwoWayAt { get; init; }
    public int TriesSince { get; init; }
}
