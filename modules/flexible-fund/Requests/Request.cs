using System.ComponentModel.DataAnnotations;

namespace FlexibleFund.Requests;

/// <summary>Where a request stands. Stored by name.</summary>
internal enum RequestState
{
    /// <summary>It waits for a decision.</summary>
    Waiting,

    /// <summary>The fund said yes.</summary>
    Agreed,

    /// <summary>The fund said not this time; another look can be asked for.</summary>
    NotThisTime,

    /// <summary>The person no longer wants it.</summary>
    StoodBack,

    /// <summary>The person died while it waited.</summary>
    Stopped,
}

/// <summary>A request as its row stands.</summary>
internal sealed record Request
{
    public Guid RequestId { get; init; }
    public Guid PersonId { get; init; }
    public Guid TeamId { get; init; }
    public string Words { get; init; } = "";
    public string Category { get; init; } = "";
    public long Pence { get; init; }
    public Guid? GoalId { get; init; }
    public string? NeedKey { get; init; }
    public string? Tried { get; init; }
    public bool IsUrgent { get; init; }
    public string? Note { get; init; }

    /// <summary>What was pointed out where whoever asked decided it, a line for each; null where nothing was.</summary>
    public string? Hints { get; init; }
    public Band Band { get; init; }
    public RequestState State { get; init; }

    /// <summary>1, and one more for each other look.</summary>
    public int Round { get; init; }
    public Guid? PotId { get; init; }
    public long AgreedPence { get; init; }
    public long PaidPence { get; init; }
    public long ReleasedPence { get; init; }
    public long RefundedPence { get; init; }
    public Guid AskedById { get; init; }
    public string AskedBy { get; init; } = "";

    /// <summary>Whether whoever asked leads: then a lead has taken part.</summary>
    public bool? AskedByLead { get; init; }
    public DateTime AskedAt { get; init; }
    public DateOnly DueOn { get; init; }
    public DateTime? DecidedAt { get; init; }
    public string? DecidedBy { get; init; }
    public string? Reason { get; init; }
    public string? AskAgain { get; init; }
    public string? OverYear { get; init; }
    public string? LookAgain { get; init; }

    /// <summary>When another look was asked for (UTC); null where it was not.</summary>
    public DateTime? AskedAgainAt { get; init; }

    /// <summary>The first request of an amount, where this one is another look at what was not agreed of it.</summary>
    public Guid? LookOfId { get; init; }

    /// <summary>The request in which another look is taken at what was not agreed of this one.</summary>
    public Guid? OtherLookId { get; init; }

    /// <summary>Why it is wanted no longer.</summary>
    public string? StoodBack { get; init; }

    /// <summary>In how many ways the team that asked supports them now.</summary>
    public int Supporting { get; init; }

    /// <summary>When what is promised was freed for others, since nobody supported them; null where it was not, or stands among what was not needed already.</summary>
    public DateOnly? FreedOn { get; init; }
    public int Version { get; init; }

    /// <summary>What is promised and neither paid nor given back.</summary>
    public long OutstandingPence => AgreedPence - PaidPence - ReleasedPence;

    public bool IsWaiting => State == RequestState.Waiting;

    /// <summary>Whether there is a decision, also where it was wanted no longer afterwards.</summary>
    public bool IsDecided => DecidedAt is not null && State is (RequestState.Agreed or RequestState.NotThisTime or RequestState.StoodBack);

    /// <summary>Whether it can be said that it is wanted no longer: nothing of it is paid.</summary>
    public bool MayStandBack => IsWaiting || (State == RequestState.Agreed && PaidPence == 0 && OutstandingPence > 0);

    /// <summary>What the fund did not say yes to.</summary>
    public long NotAgreedPence => State == RequestState.Agreed ? Pence - AgreedPence : 0;

    /// <summary>Whether another look can be asked for: at a no, or once at what was not agreed.</summary>
    public bool MayLookAgain => State == RequestState.NotThisTime || (NotAgreedPence > 0 && OtherLookId is null);

    /// <summary>Whether there is something to pay.</summary>
    public bool IsToPay => State == RequestState.Agreed && OutstandingPence > 0;
}

/// <summary>What one of those who decide said.</summary>
internal sealed record Opinion
{
    public int Round { get; init; }
    public Guid WorkerId { get; init; }
    public string WorkerName { get; init; } = "";
    public bool Agrees { get; init; }
    public string Words { get; init; } = "";

    /// <summary>Whether they are no lead.</summary>
    public bool? StandsIn { get; init; }

    /// <summary>How much they say yes to; null where they do not.</summary>
    public long? Pence { get; init; }

    /// <summary>From which pot; null where they do not say yes.</summary>
    public Guid? PotId { get; init; }

    /// <summary>"Council 2026/27"; null where they do not say yes.</summary>
    public string? PotInWords => PotName is null ? null : $"{PotName} {FinancialYear.InWords(PotStartsOn!.Value)}";

    public string? PotName { get; init; }
    public DateOnly? PotStartsOn { get; init; }

    /// <summary>Why somebody gets more this year than is usual.</summary>
    public string? OverYear { get; init; }
    public DateTime SaidAt { get; init; }
}

/// <summary>How many decide, by the amount: more of them from each to the next. Stored by name.</summary>
public enum Band
{
    [Display(Name = "Decided at once")]
    AtOnce,

    [Display(Name = "Decided at once, with a note")]
    WithNote,

    [Display(Name = "Decided at once, since it could not wait")]
    Urgent,

    [Display(Name = "Decided by somebody else")]
    Lead,

    [Display(Name = "Decided by several together")]
    Panel,
}

internal static class RequestWords
{
    public static string InWords(this RequestState state, long outstanding) => state switch
    {
        RequestState.Waiting => "Waits for a decision",
        RequestState.Agreed => outstanding > 0 ? "Yes, to be paid" : "Yes",
        RequestState.NotThisTime => "Not this time",
        RequestState.StoodBack => "No longer wanted",
        _ => "Stopped",
    };

    public static string InWords(this Request request) => request.State.InWords(request.OutstandingPence);

    public static string Colour(this Request request) => request.State switch
    {
        RequestState.Waiting => "yellow",
        RequestState.Agreed => "green",
        _ => "grey",
    };
}
