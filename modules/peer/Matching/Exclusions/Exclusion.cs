using System.ComponentModel.DataAnnotations;

namespace Peer.Matching.Exclusions;

/// <summary>Why a peer and somebody are kept apart. Stored by name, and shown on one page to those who keep it.</summary>
public enum ExclusionKind
{
    [Display(Name = "They know each other")]
    Known,

    [Display(Name = "Same dealer, or whom they use with")]
    SameNetwork,

    [Display(Name = "Same hostel or address")]
    SameHostel,

    [Display(Name = "Family")]
    Family,

    [Display(Name = "Partner or former partner")]
    Partner,

    [Display(Name = "One has harmed the other")]
    Harm,

    [Display(Name = "Charged or convicted together")]
    CoDefendant,

    [Display(Name = "One of them would rather not")]
    RatherNot,

    [Display(Name = "Something else")]
    Other,
}

internal sealed record Exclusion
{
    public Guid ExclusionId { get; init; }
    public Guid PeerId { get; init; }
    public Guid WorkerId { get; init; }
    public string Name { get; init; } = "";
    public ExclusionKind Kind { get; init; }
    public string? Words { get; init; }
    public DateOnly KeptOn { get; init; }
    public string KeptBy { get; init; } = "";
    public DateOnly? OverOn { get; init; }
    public int Version { get; init; }
}

/// <summary>An episode that goes on, and a peer who must not meet the person.</summary>
internal sealed record ApartFrom
{
    public Guid SupportId { get; init; }
    public Guid TeamId { get; init; }
    public Guid PeerId { get; init; }
    public Guid WorkerId { get; init; }

    /// <summary>1 where that peer leads it.</summary>
    public int Leads { get; init; }
}
