using Navigator.Barriers.Kinds;
using Navigator.Barriers.Settling;
using Navigator.Barriers.Steps;
using Platform.Sdk.Access;
using Platform.Sdk.People;
using System.ComponentModel.DataAnnotations;

namespace Navigator.Barriers;

/// <summary>Where a barrier stands. Stored by name.</summary>
internal enum BarrierState
{
    /// <summary>Somebody is asked to change something.</summary>
    Open,

    /// <summary>Something changed.</summary>
    Settled,

    /// <summary>Nobody is asked any more, and nothing changed.</summary>
    Stopped,
}

/// <summary>Who said that something stands in the way. Stored by name.</summary>
public enum RaisedBy
{
    [Display(Name = "They told us")]
    They,

    [Display(Name = "One of us")]
    Us,

    [Display(Name = "A peer")]
    Peer,
}

/// <summary>The part of the system in which a service works. Stored by name.</summary>
public enum Sector
{
    [Display(Name = "Physical health")]
    Health,

    [Display(Name = "Mental health")]
    MentalHealth,

    [Display(Name = "Drug and alcohol treatment")]
    Treatment,

    [Display(Name = "Housing and homelessness")]
    Housing,

    [Display(Name = "Benefits and work")]
    Benefits,

    [Display(Name = "Police, prison, probation, courts")]
    Justice,

    [Display(Name = "Social care")]
    SocialCare,

    [Display(Name = "Domestic abuse")]
    DomesticAbuse,

    [Display(Name = "Charity or community")]
    Community,

    [Display(Name = "Something else")]
    Other,
}

/// <summary>Who could change it for good. Stored by name.</summary>
public enum Level
{
    [Display(Name = "Those on the front line")]
    Frontline,

    [Display(Name = "A manager")]
    Manager,

    [Display(Name = "A commissioner")]
    Commissioner,

    [Display(Name = "National rules")]
    National,
}

/// <summary>A barrier as its row stands.</summary>
internal sealed record Barrier
{
    public Guid BarrierId { get; init; }
    public Guid PersonId { get; init; }
    public string DisplayName { get; init; } = "";
    public Guid TeamId { get; init; }
    public DateOnly RaisedOn { get; init; }
    public RaisedBy RaisedBy { get; init; }
    public string WrittenBy { get; init; } = "";
    public string Service { get; init; } = "";
    public string ServiceKey { get; init; } = "";
    public Sector Sector { get; init; }
    public string Kind { get; init; } = "";

    /// <summary>What its kind tells of, as the area's pack said when it was written down.</summary>
    public InformationKind TellsOf { get; init; }

    /// <summary>Whether whoever wrote it says that it is about abuse, or about somebody or a place that they stay away from.</summary>
    public bool AboutSafety { get; init; }
    public string Effect { get; init; } = "";
    public string? Tried { get; init; }
    public Level Level { get; init; }

    /// <summary>Who is asked to change something now, by their role.</summary>
    public string Asked { get; init; } = "";

    /// <summary>Who of the team sees to it; null where anybody does. Where it is whoever leads their support, it is who leads it now.</summary>
    public Guid? OwnerId { get; init; }
    public string? OwnerName { get; init; }
    public SeenTo? SeenTo { get; init; }
    public Rung Rung { get; init; }

    /// <summary>By when an answer is due on this step.</summary>
    public DateOnly DueOn { get; init; }
    public BarrierState State { get; init; }
    public StopReason? StopReason { get; init; }
    public Outcome Outcome { get; init; }
    public string? OutcomeWords { get; init; }
    public string? Proof { get; init; }

    /// <summary>How many it helps, as far as anybody knows.</summary>
    public int? Reach { get; init; }
    public DateOnly? EndedOn { get; init; }
    public int Version { get; init; }

    public bool IsOpen => State == BarrierState.Open;

    /// <summary>What came of it in a word or two; of what a death stopped nothing has.</summary>
    public string CameOf => StopReason == Settling.StopReason.Died ? "Not asked any more" : Outcome.Short();

    /// <summary>Whether what came of it may be written down: also of somebody who has died since, for a rule may change after all.</summary>
    public bool MaySettle => IsOpen || StopReason == Settling.StopReason.Died;

    /// <summary>Whether what came of it has been written down, and can be put right.</summary>
    public bool MayPutRight => !IsOpen && StopReason != Settling.StopReason.Died;

    /// <summary>Whether an answer was due before today.</summary>
    public bool IsLate(DateOnly today) => IsOpen && DueOn < today;

    /// <summary>All that it tells of: whoever sees it may know each of them.</summary>
    public IReadOnlySet<InformationKind> Tells => Telling.Of(TellsOf, Sector, AboutSafety);

    public bool TellsOfAbuse => Tells.Contains(InformationKind.Abuse);

    /// <summary>What tells of abuse stays on the screen: paper lies about.</summary>
    public string? InPrint => TellsOfAbuse ? "govuk-!-display-none-print" : null;

    /// <summary>Whether somebody who sees what is shared of a person may see this of them.</summary>
    public bool IsShownOf(CurrentPerson person) => Tells.All(kind => person.Shows(kind));
}
