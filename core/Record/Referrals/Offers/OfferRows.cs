using System.ComponentModel.DataAnnotations;
using Platform.Record.Support;

namespace Platform.Record.Referrals.Offers;

/// <summary>What a team said to an offer. Stored by name.</summary>
public enum OfferState
{
    Open,
    Accepted,
    Waiting,
    NotNow,

    /// <summary>Nobody has to answer any more: they have died.</summary>
    Died,
}

/// <summary>The three answers there are.</summary>
public enum OfferAnswer
{
    [Display(Name = "Yes, support starts now")]
    Accept,

    [Display(Name = "Put them on the waiting list")]
    Wait,

    [Display(Name = "Not now")]
    NotNow,
}

/// <summary>An offer as those read it who made it or wait for its answer.</summary>
internal sealed record OfferRow
{
    public Guid OfferId { get; init; }
    public Guid ReferralId { get; init; }
    public Guid PersonId { get; init; }
    public string ModuleKey { get; init; } = "";
    public Guid TeamId { get; init; }
    public string TeamName { get; init; } = "";
    public string Organisation { get; init; } = "";
    public OfferState State { get; init; }
    public string MadeBy { get; init; } = "";
    public DateTime MadeAt { get; init; }
    public string? Reason { get; init; }
    public string? Instead { get; init; }
    public string? Contact { get; init; }
    public DateTime? AnsweredAt { get; init; }
    public int Version { get; init; }

    /// <summary>Whether the team has yet to answer it, or may answer anew.</summary>
    public bool IsOpen => State is OfferState.Open or OfferState.Waiting;

    /// <summary>Which place on the waiting list it has.</summary>
    public int Place { get; init; }
}

/// <summary>An offer in the list of the team that it was made to, by what the referral says and nothing of a record.</summary>
internal sealed record TeamOffer
{
    public Guid OfferId { get; init; }
    public string ModuleKey { get; init; } = "";
    public string KnownAs { get; init; } = "";
    public string? Needs { get; init; }
    public DateTime MadeAt { get; init; }
    public DateTime? AnsweredAt { get; init; }
    public DateOnly? RisenOn { get; init; }
}

public sealed record OfferInput
{
    [Display(Name = "Your answer"), Required(ErrorMessage = "Choose your answer.")]
    public OfferAnswer? Answer { get; init; }

    [Display(Name = "Lead {worker}")]
    public LeadChoice Lead { get; init; }

    [Display(Name = "Why one more {person} is right"), StringLength(300, ErrorMessage = "Say it in 300 characters or fewer.")]
    public string? OverLimitReason { get; init; }

    [Display(Name = "Why not yet?"), StringLength(1_000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Reason { get; init; }

    [Display(Name = "What could they do meanwhile, or instead?"), StringLength(1_000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Instead { get; init; }

    [Display(Name = "Whom may they ask?"), Required(ErrorMessage = "Say whom they may ask, and how: a name and a number or address.")]
    [StringLength(300, ErrorMessage = "Keep this to 300 characters.")]
    public string? Contact { get; init; }

    public int Version { get; init; }
}
