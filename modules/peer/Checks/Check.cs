using System.ComponentModel.DataAnnotations;

namespace Peer.Checks;

/// <summary>How far a check goes; which is right follows from the tasks. Stored by name.</summary>
public enum CheckLevel
{
    [Display(Name = "Basic")]
    Basic,

    [Display(Name = "Standard")]
    Standard,

    [Display(Name = "Enhanced")]
    Enhanced,

    [Display(Name = "Enhanced with barred list")]
    EnhancedWithBarredList,
}

/// <summary>What was decided when it was back. A record is no bar by itself. Stored by name.</summary>
public enum CheckDecision
{
    [Display(Name = "May begin")]
    Yes,

    [Display(Name = "May begin, with what was agreed")]
    WithConditions,

    [Display(Name = "Not yet: another role here first")]
    NotYet,
}

/// <summary>What may be agreed. A list and no field to write in, so that nobody writes down why. Stored by name.</summary>
public enum Condition
{
    [Display(Name = "Beside a colleague at first")]
    BesideColleague,

    [Display(Name = "In public places and at the service, not in homes")]
    NotInHomes,

    [Display(Name = "With adults only, with no children there")]
    AdultsOnly,

    [Display(Name = "In groups, not one to one")]
    GroupsOnly,

    [Display(Name = "Supervision every two weeks")]
    SupervisionEveryTwoWeeks,

    [Display(Name = "Handles no money for others")]
    NoMoney,
}

/// <summary>One check: its level and dates and what was decided; never what stood on it.</summary>
internal sealed record Check
{
    public Guid CheckId { get; init; }
    public Guid PeerId { get; init; }
    public int Number { get; init; }
    public CheckLevel Level { get; init; }
    public DateOnly IssuedOn { get; init; }

    /// <summary>The last day on which it counts.</summary>
    public DateOnly GoodUntil { get; init; }

    /// <summary>Whether that day is when the update service is looked at again, and otherwise when a new check is made.</summary>
    public bool ByUpdateService { get; init; }
    public CheckDecision Decision { get; init; }
    public string DecidedBy { get; init; } = "";

    /// <summary>The conditions by name, with blanks between.</summary>
    public string Conditions { get; init; } = "";

    /// <summary>Whether a written risk assessment was made.</summary>
    public bool RiskAssessed { get; init; }

    public bool IsGood(DateOnly today) => Decision != CheckDecision.NotYet && GoodUntil >= today;

    /// <summary>What was agreed.</summary>
    public IReadOnlyList<Condition> Agreed => Of(Conditions);

    /// <summary>What was agreed, as it is kept.</summary>
    internal static IReadOnlyList<Condition> Of(string? conditions) =>
        [.. (conditions ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => Enum.TryParse<Condition>(one, out var known) ? known : (Condition?)null).OfType<Condition>()];

    public IReadOnlyList<string> ConditionsInWords =>
        [.. Conditions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => Enum.TryParse<Condition>(one, out var known) ? known.InWords() : one)];
}
