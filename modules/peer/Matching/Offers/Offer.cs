using Peer.Matching.Asking;
using System.ComponentModel.DataAnnotations;

namespace Peer.Matching.Offers;

/// <summary>What became of an offer. Stored by name. Whatever the answer is, nothing is lost by it and nobody asks why.</summary>
public enum OfferState
{
    [Display(Name = "They are choosing")]
    Open,

    [Display(Name = "They chose")]
    Chosen,

    [Display(Name = "Others, please")]
    Others,

    [Display(Name = "Not now")]
    NotNow,

    [Display(Name = "Matched")]
    Matched,

    [Display(Name = "Over")]
    Over,
}

/// <summary>What became of one of those offered. Stored by name.</summary>
public enum OfferedState
{
    Open,
    Chosen,
    NotThese,
    Matched,
}

internal sealed record Offer
{
    public Guid OfferId { get; init; }
    public Guid SupportId { get; init; }
    public OfferState State { get; init; }
    public DateOnly OfferedOn { get; init; }
    public string OfferedBy { get; init; } = "";

    /// <summary>Why there was only one to choose from.</summary>
    public string? Why { get; init; }
    public DateOnly? AnsweredOn { get; init; }
    public string? Words { get; init; }
    public int Version { get; init; }

    public bool GoesOn => State is OfferState.Open or OfferState.Chosen;
}

/// <summary>One peer in an offer.</summary>
internal sealed record Offered
{
    public Guid OfferedId { get; init; }
    public Guid OfferId { get; init; }
    public Guid PeerId { get; init; }
    public string Name { get; init; } = "";
    public OfferedState State { get; init; }
    public Guid? AskedId { get; init; }
    public AskedState? AskedState { get; init; }
    public DateOnly? AnswerBy { get; init; }
}
