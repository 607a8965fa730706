using System.ComponentModel.DataAnnotations;
using Platform.Record.Ways.Kinds;
using Platform.Sdk.Record;

namespace Platform.Record.Referrals;

/// <summary>Who refers. Stored by name.</summary>
public enum ReferralSource
{
    [Display(Name = "I ask for myself")]
    Myself,

    [Display(Name = "I am family or a friend")]
    Family,

    [Display(Name = "I work for an organisation")]
    Organisation,

    Worker,

    Module,
}

/// <summary>How a referral stands. Stored by name.</summary>
internal enum ReferralState
{
    /// <summary>The front door has to find the right support.</summary>
    Waiting,

    /// <summary>At least one team has been offered it and has not answered.</summary>
    Offered,

    /// <summary>Somebody took it up or put it on a waiting list, or the front door has answered.</summary>
    Answered,

    /// <summary>An earlier one about the same person is answered for both.</summary>
    Joined,

    /// <summary>Nothing more is looked for: they have died. Whoever sent it is not told so.</summary>
    Died,
}

/// <summary>A referral in a list.</summary>
internal sealed record ReferralLine
{
    public Guid ReferralId { get; init; }
    public Guid? PersonId { get; init; }
    public string KnownAs { get; init; } = "";
    public ReferralSource Source { get; init; }
    public string? FromOrganisation { get; init; }
    public string? Needs { get; init; }
    public ReferralState State { get; init; }
    public DateTime SentAt { get; init; }
    public DateTime WaitsSince { get; init; }
    public DateOnly? RisenOn { get; init; }
}

/// <summary>All of a referral.</summary>
internal sealed record ReferralRow
{
    public Guid ReferralId { get; init; }
    public Guid? PersonId { get; init; }
    public Guid? JoinedId { get; init; }
    public ReferralSource Source { get; init; }
    public string KnownAs { get; init; } = "";
    public string? Born { get; init; }
    public string? Number { get; init; }
    public string FindAt { get; init; } = "";
    public string? KnownBy { get; init; }
    public string Words { get; init; } = "";
    public string? Needs { get; init; }
    public Safety Safe { get; init; }
    public string? ContactHow { get; init; }
    public string? Keeps { get; init; }
    public Agreement Agreement { get; init; }
    public string? FromName { get; init; }
    public string? FromOrganisation { get; init; }
    public string? FromReach { get; init; }
    public ReferralState State { get; init; }
    public DateTime SentAt { get; init; }
    public DateTime WaitsSince { get; init; }
    public string? Answer { get; init; }
    public string? AnsweredBy { get; init; }
    public bool IsAnswerKeptBack { get; init; }
    public int Version { get; init; }

    /// <summary>The keys of what was ticked.</summary>
    public IReadOnlyList<string> NeedKeys => Needs?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The referral whose offers answer this one.</summary>
    public Guid AnsweredWith => JoinedId ?? ReferralId;
}
