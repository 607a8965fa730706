using Platform.Sdk.Access;

namespace Platform.Record.Sharing;

/// <summary>One thing that is or was shared with an organisation, with what the person said of it last.</summary>
internal sealed record SharingRow
{
    public Guid SharingId { get; init; }
    public Guid OrganisationId { get; init; }
    public string Organisation { get; init; } = "";
    public LegalBasis LegalBasis { get; init; }
    public string Purpose { get; init; } = "";
    public DateOnly FromOn { get; init; }
    public DateOnly UntilOn { get; init; }
    public DateOnly ReviewOn { get; init; }
    public string? OverrideReason { get; init; }
    public string? AuthorisedBy { get; init; }
    public PersonTold? PersonTold { get; init; }
    public string RecordedBy { get; init; } = "";
    public DateTime RecordedAt { get; init; }
    public DateTime? EndedAt { get; init; }
    public int Version { get; init; }

    /// <summary>Whether telling the person would put somebody in danger: then it is on no paper.</summary>
    public bool IsKeptFromThem => PersonTold == Sharing.PersonTold.NotSafe;

    public bool IsShared(DateOnly today) => EndedAt is null && UntilOn >= today;
}

internal sealed record SharedKindRow
{
    public Guid SharingId { get; init; }
    public InformationKind Kind { get; init; }
}

internal sealed record WishRow
{
    public Guid SharingId { get; init; }
    public Wish Wish { get; init; }
    public string? Words { get; init; }
    public GivenHow? GivenHow { get; init; }
    public DateOnly SaidOn { get; init; }
    public string RecordedBy { get; init; } = "";
}

internal sealed record OrganisationRow
{
    public Guid OrganisationId { get; init; }
    public string Name { get; init; } = "";
}

/// <summary>A sharing, its kinds, and what the person said, oldest first.</summary>
internal sealed record Shared(SharingRow Row, IReadOnlyList<InformationKind> Kinds, IReadOnlyList<WishRow> Wishes);
