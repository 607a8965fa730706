using System.ComponentModel.DataAnnotations;
using Platform.Sdk.Modules;

namespace FlexibleFund;

/// <summary>What an area may set under <c>modules.flexible-fund</c>. Amounts are whole pounds; a band of 0 pounds is no band.</summary>
public sealed record FlexibleFundSettings : SupportSettings, IValidatableObject
{
    /// <summary>A one-off matter takes less of a working week than support that stays.</summary>
    public FlexibleFundSettings() => (CaseloadLimit, QuietAfterDays) = (30, 28);

    /// <summary>Up to how many pounds whoever asks decides at once.</summary>
    [Range(0, 100_000)]
    public int AtOnceUpTo { get; init; } = 50;

    /// <summary>Up to how many pounds whoever asks decides at once with a note.</summary>
    [Range(0, 100_000)]
    public int WithNoteUpTo { get; init; } = 250;

    /// <summary>Up to how many pounds one lead, or a colleague where the area says so, decides.</summary>
    [Range(0, 100_000)]
    public int LeadUpTo { get; init; } = 1_000;

    /// <summary>Within how many working days that is decided.</summary>
    [Range(0, 20)]
    public int LeadWithinDays { get; init; } = 1;

    /// <summary>How many decide together above that.</summary>
    [Range(2, 5)]
    public int PanelOf { get; init; } = 2;

    /// <summary>Within how many working days they do.</summary>
    [Range(0, 20)]
    public int PanelWithinDays { get; init; } = 3;

    /// <summary>Up to how many pounds whoever asks decides at once what cannot wait until somebody who decides can be reached; 0 where nobody does. Somebody else looks at it afterwards.</summary>
    [Range(0, 100_000)]
    public int UrgentUpTo { get; init; }

    /// <summary>Who decides up to <see cref="LeadUpTo"/>.</summary>
    public DecidedBy LeadBandBy { get; init; } = DecidedBy.LeadFirst;

    /// <summary>Who decides together above that.</summary>
    public DecidedBy PanelBy { get; init; } = DecidedBy.LeadFirst;

    /// <summary>Whether whoever decided may pay as well, where a team is too small for three.</summary>
    public bool ApproverMayPay { get; init; }

    /// <summary>How many pounds somebody gets in a financial year before a reason is asked for; it is never a stop.</summary>
    [Range(1, 1_000_000)]
    public int PerPersonAYear { get; init; } = 1_500;

    /// <summary>From how many hundredths of a pot on it is said that little is left.</summary>
    [Range(1, 100)]
    public int WarnAtPercent { get; init; } = 80;

    /// <summary>Within how many days the same kind of help for the same person is pointed out.</summary>
    [Range(1, 365)]
    public int SameWithinDays { get; init; } = 30;

    /// <summary>Within how many days several amounts just under a limit are pointed out.</summary>
    [Range(1, 365)]
    public int SplitWithinDays { get; init; } = 14;

    /// <summary>Whether an amount that is over the limit of its band together with those of the same days is decided as the whole of them.</summary>
    public bool SplitGoesUp { get; init; } = true;

    /// <summary>From how many hundredths of a limit on an amount is just under it.</summary>
    [Range(1, 100)]
    public int JustUnderPercent { get; init; } = 80;

    /// <summary>Within how many days of paying a receipt is kept, or why there is none.</summary>
    [Range(0, 90)]
    public int ReceiptWithinDays { get; init; } = 7;

    /// <summary>Whether the letter that somebody keeps names amounts; some funds leave them out, so that nobody spends up to a sum.</summary>
    public bool AmountsInLetter { get; init; } = true;

    /// <summary>For how many days money stays promised for somebody whom nobody supports any more before it may be freed: no fewer than the record lets a team read after support.</summary>
    [Range(30, 3_650)]
    public int FreeAfterDays { get; init; } = 120;

    /// <summary>In which month the financial year begins.</summary>
    [Range(1, 12)]
    public int YearBeginsInMonth { get; init; } = 4;

    /// <summary>How somebody asks for another look, in words that they read: whom, where, by when.</summary>
    [Required, StringLength(500)]
    public string AnotherLook { get; init; } =
        "You can ask for another look at any time and need not give a reason. Tell anybody who supports you. Somebody who has not decided before looks at it, and you hear within five working days. If you still disagree, you can complain to the council, and after that to the Local Government and Social Care Ombudsman.";

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (WithNoteUpTo != 0 && WithNoteUpTo < AtOnceUpTo) yield return new("not less than atOnceUpTo, or 0 for no such band", [nameof(WithNoteUpTo)]);
        if (UrgentUpTo != 0 && UrgentUpTo <= Math.Max(AtOnceUpTo, WithNoteUpTo)) yield return new("more than whoever asks decides in any case, or 0 for no such route", [nameof(UrgentUpTo)]);
        if (LeadUpTo != 0 && LeadUpTo < Math.Max(AtOnceUpTo, WithNoteUpTo)) yield return new("not less than the bands below it, or 0 for no such band", [nameof(LeadUpTo)]);
    }
}

/// <summary>Who of the team decides what a colleague has asked for; never whoever asked.</summary>
public enum DecidedBy
{
    /// <summary>Leads only.</summary>
    Lead,

    /// <summary>A lead; and once one has asked, or said what they think, a colleague as well, in another lead's place: many teams have one lead only.</summary>
    LeadFirst,

    /// <summary>Any colleague, whether a lead has taken part or not.</summary>
    Colleague,
}
