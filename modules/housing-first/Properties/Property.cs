using HousingFirst.Properties.Keeping;
using System.ComponentModel.DataAnnotations;
using Platform.Sdk.Amounts;

namespace HousingFirst.Properties;

/// <summary>Whose home it is to let. Stored by name.</summary>
public enum LandlordType
{
    [Display(Name = "Council")]
    Council,

    [Display(Name = "Housing association")]
    HousingAssociation,

    [Display(Name = "Private landlord")]
    Private,

    [Display(Name = "Somebody else")]
    Other,
}

/// <summary>Whether an animal may live there. Stored by name.</summary>
public enum Pets
{
    [Display(Name = "Yes")]
    Allowed,

    [Display(Name = "The landlord wants to be asked")]
    Ask,

    [Display(Name = "No")]
    NotAllowed,

    [Display(Name = "Not known")]
    NotKnown,
}

/// <summary>What stands in it already. Stored by name.</summary>
public enum Furnished
{
    [Display(Name = "Yes")]
    Yes,

    [Display(Name = "In part")]
    Partly,

    [Display(Name = "No")]
    No,
}

/// <summary>The energy rating of its certificate: what it costs to keep warm. Stored by name.</summary>
public enum Energy { A, B, C, D, E, F, G }

/// <summary>Where a home is between a landlord's word and somebody's key. Stored by name.</summary>
public enum PropertyState
{
    [Display(Name = "Pledged: the landlord has promised it")]
    Pledged,

    [Display(Name = "Empty: being made ready")]
    Void,

    [Display(Name = "Ready to look at and to move into")]
    Ready,

    [Display(Name = "Offered")]
    Offered,

    [Display(Name = "Let")]
    Let,

    [Display(Name = "Withdrawn: no longer to be had")]
    Withdrawn,
}

/// <summary>Somebody whom the worker's own team supports, for whom a home is kept or who lives there.</summary>
internal sealed record Holder
{
    public Guid PersonId { get; init; }
    public string DisplayName { get; init; } = "";
}

internal sealed record Property
{
    public Guid PropertyId { get; init; }
    public string Address { get; init; } = "";
    public string? Uprn { get; init; }
    public string Landlord { get; init; } = "";
    public LandlordType LandlordType { get; init; }
    public string? Size { get; init; }
    public string? Floor { get; init; }
    public string? Accessibility { get; init; }
    public string? More { get; init; }
    public Pets Pets { get; init; }
    public long? WeeklyRent { get; init; }
    public long? WeeklyAllowance { get; init; }

    /// <summary>How much of the rent for a week is service charge: not all of it is met by benefits.</summary>
    public long? ServiceCharge { get; init; }

    public long? Deposit { get; init; }
    public Furnished? Furnished { get; init; }
    public Energy? Energy { get; init; }
    public PropertyState State { get; init; }
    public DateOnly SinceOn { get; init; }
    public DateOnly? PledgedOn { get; init; }
    public DateOnly? VoidOn { get; init; }
    public DateOnly? ReadyOn { get; init; }

    /// <summary>When it is expected to be ready, where it is not yet.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>Whose support whoever holds it has or had; null where that is not known.</summary>
    public Guid? HolderTeamId { get; init; }
    public string? HolderTeam { get; init; }
    public int Version { get; init; }

    /// <summary>Whether it is kept for somebody, or somebody lives there: then nobody else is offered it.</summary>
    public bool IsHeld => State is PropertyState.Offered or PropertyState.Let;

    public bool MayBeOffered => !IsHeld && State != PropertyState.Withdrawn;

    /// <summary>The number of a place that was taken from here, and none where it has been put right since: that may be another home.</summary>
    public string? UprnAt(string place) => Keeping.Address.Key(place) == Keeping.Address.Key(Address) ? Uprn : null;

    public string? RentInWords => WeeklyRent is { } rent ? $"{Money.InWords(rent)} a week" : null;

    public string GapInWords => WeeklyCost.GapInWords(WeeklyRent, WeeklyAllowance);
}
