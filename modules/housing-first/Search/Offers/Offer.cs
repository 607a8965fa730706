using HousingFirst.Properties;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Search.Offers;

/// <summary>What became of an offer. Stored by name. "No thank you" is an answer like any other, and nothing counts it.</summary>
public enum OfferState
{
    [Display(Name = "Offered")]
    Open,

    [Display(Name = "Yes, please")]
    Accepted,

    [Display(Name = "No thank you")]
    NoThankYou,

    [Display(Name = "We had to take the offer back")]
    TakenBack,

    [Display(Name = "They signed for it")]
    MovedInto,
}

internal sealed record Offer
{
    public Guid OfferId { get; init; }
    public Guid SupportId { get; init; }
    public Guid PropertyId { get; init; }
    public string Address { get; init; } = "";
    public string? Uprn { get; init; }
    public LandlordType LandlordType { get; init; }
    public long? WeeklyRent { get; init; }
    public long? WeeklyAllowance { get; init; }
    public OfferState State { get; init; }
    public DateOnly OfferedOn { get; init; }
    public string OfferedBy { get; init; } = "";
    public DateOnly AnswerBy { get; init; }
    public DateTime? ViewingAt { get; init; }
    public Guid? ViewingId { get; init; }
    public DateOnly? AnsweredOn { get; init; }
    public string? Words { get; init; }

    /// <summary>What it was when a death took it back.</summary>
    public OfferState? WasState { get; init; }

    public int Version { get; init; }

    /// <summary>Whether the home is kept for them: it is offered, or they said yes and have not signed yet.</summary>
    public bool IsKept => State is OfferState.Open or OfferState.Accepted;
}
