using System.ComponentModel.DataAnnotations;

namespace Platform.Record;

/// <summary>What an area may set under <c>modules.core</c>.</summary>
public sealed record RecordSettings
{
    /// <summary>The team with which a person waits while nobody supports them yet; it is made when it is missing.</summary>
    [Required, StringLength(100)]
    public string FrontDoorTeam { get; init; } = "Front door";

    /// <summary>
    /// For how many days after the last one a team whose support has ended still reads the record and may take it up again; 0: not after that day.
    /// </summary>
    [Range(0, 730)]
    public int ReadDaysAfterSupport { get; init; } = 90;

    /// <summary>Governance is told of a worker who opens the records of more people than this in one day.</summary>
    [Range(1, 10_000)]
    public int UnusualPeopleADay { get; init; } = 50;

    /// <summary>How many years looks and changes stay in the audit, from the end of their month: what is asked for adult social care, unless a hold asks for more.</summary>
    [Range(1, 100)]
    public int AuditYears { get; init; } = 8;

    /// <summary>
    /// A folder that is there already, away from the server that holds the database: the digests of the audit are exported to it as well. Without it whoever
    /// holds the server holds them too.
    /// </summary>
    [StringLength(300, MinimumLength = 1)]
    public string? AuditCopyFolder { get; init; }

    /// <summary>How many days governance has to look at what it was told of, until it is overdue.</summary>
    [Range(1, 90)]
    public int AlertReviewDays { get; init; } = 3;

    /// <summary>How many of the five disadvantages the area's support looks for, told in plain words; it closes no door.</summary>
    [Range(1, 5)]
    public int DisadvantagesThreshold { get; init; } = 3;

    /// <summary>Whether a person's list of who has looked names the staff, besides organisation, team and role.</summary>
    public bool LooksNameStaff { get; init; }

    /// <summary>Above how many appointments in one week the team is asked what could be moved or done together.</summary>
    [Range(1, 50)]
    public int AskPerWeek { get; init; } = 5;

    /// <summary>For how many days a form that was begun and not sent is kept for whoever began it.</summary>
    [Range(1, 365)]
    public int DraftDays { get; init; } = 30;

    /// <summary>After how many days an offer that nobody has answered, and a referral that nobody has looked at, rises to the team's leads; and again after as many.</summary>
    [Range(1, 60)]
    public int OfferAnswerDays { get; init; } = 3;

    /// <summary>For how many days a referral is kept that was answered and became nobody's record.</summary>
    [Range(7, 3_650)]
    public int UnmatchedReferralDays { get; init; } = 180;

    /// <summary>How many referrals, and how many codes to read an answer by, one source may send in an hour without an account.</summary>
    [Range(1, 10_000)]
    public int PublicFormsAnHourBySource { get; init; } = 30;

    /// <summary>How many of each all sources may send in an hour together.</summary>
    [Range(1, 100_000)]
    public int PublicFormsAnHour { get; init; } = 600;
}
