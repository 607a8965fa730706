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

    /// <summary>When they look at it, as the shared calendar says now.</summary>
    public DateTime? ViewingAt { get; init; }

    /// <summary>What the calendar says of it.</summary>
    public string? ViewingState { get; init; }

    public Guid? ViewingId { get; init; }
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>On which day we took it back; what they said before stays beside it.</summary>
    public DateOnly? TakenBackOn { get; init; }

    public string? Words { get; init; }

    /// <summary>What it was when a death took it back.</summary>
    public OfferState? WasState { get; init; }

    public int Version { get; init; }

    /// <summary>Whether the home is kept for them: it is offered, or they said yes and have not signed yet.</summary>
    public bool IsKept => State is OfferState.Open or OfferState.Accepted;

    /// <summary>Whether a viewing stands in the calendar that is still to come.</summary>
    public bool IsToBeViewed(DateTime now) => ViewingState == "Planned" && ViewingAt > now;

    /// <summary>"To look at", and what came of it; what the calendar does not say is not made up.</summary>
    public string ViewingInWords(DateTime now) => ViewingState switch
    {
        "Kept" => "Looked at",
        "CalledOff" => "Called off",
        "DidNotHappen" => "Did not happen",
        _ => ViewingAt > now ? "To look at" : "Was to be looked at",
    };
}
