using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Notices;

/// <summary>What kind of letter it is. Stored by name.</summary>
public enum NoticeType
{
    [Display(Name = "A letter about rent")]
    RentLetter,

    [Display(Name = "A letter about the tenancy")]
    TenancyLetter,

    [Display(Name = "Notice that the landlord seeks possession")]
    SeekingPossession,

    [Display(Name = "Notice to leave")]
    ToLeave,

    [Display(Name = "Court date or order")]
    Court,

    [Display(Name = "Something else")]
    Other,
}

internal sealed record Notice
{
    public Guid NoticeId { get; init; }
    public Guid TenancyId { get; init; }
    public NoticeType Type { get; init; }
    public DateOnly ServedOn { get; init; }
    public string? Words { get; init; }

    /// <summary>The last day to do what it asks for, or to answer it; null where it names none.</summary>
    public DateOnly? ActBy { get; init; }

    /// <summary>The day in court; null where there is none yet.</summary>
    public DateOnly? HearingOn { get; init; }

    /// <summary>On which ground the landlord wants the home back, where the letter names one.</summary>
    public Ground? Ground { get; init; }

    /// <summary>The ground, for whom that is.</summary>
    public string? GroundFor(CurrentPerson person, CurrentWorker worker) => Ground is { } ground && Told.To(ground.Tells(), person, worker) ? ground.InWords() : null;

    public DateOnly? ResolvedOn { get; init; }
    public string? ResolvedWords { get; init; }
    public int Version { get; init; }

    public bool IsResolved => ResolvedOn is not null;

    /// <exception cref="RuleBrokenException">A colleague has settled it, since the form was opened.</exception>
    public void MustBeOpen(DateOnly today)
    {
        if (ResolvedOn is { } settled) throw new RuleBrokenException($"A colleague has settled this already, on {Effort.Day(settled, today)}. {ShownAgain.Kept}");
    }

    /// <summary>Whether somebody may lose their home by it, whatever days it names.</summary>
    public bool CannotWait => Type is NoticeType.SeekingPossession or NoticeType.ToLeave or NoticeType.Court;

    /// <summary>"To be answered by 28 November. In court on 5 December."; null where it names no day.</summary>
    public string? DaysInWords(DateOnly today) => string.Join(" ", ((string?[])
    [
        ActBy is { } last ? $"To be answered by {Effort.Day(last, today)}." : null, HearingOn is { } court ? $"In court on {Effort.Day(court, today)}." : null,
    ]).OfType<string>()) is { Length: > 0 } days ? days : null;
}

internal static class NoticeSql
{
    private const string Columns = "n.notice_id, n.tenancy_id, n.type, n.served_on, n.words, n.act_by, n.hearing_on, n.ground, n.resolved_on, n.resolved_words, n.version";

    public static readonly Sql Of = new($"""
        select {Columns}
        from housing_first_notice n
        where n.person_id = @person and n.tenancy_id = @tenancy
        order by case when n.resolved_on is null then 0 else 1 end, n.served_on desc, n.notice_id
        """);

    /// <summary>Those that are not settled yet, in homes that go on.</summary>
    public static readonly Sql Open = new($"""
        select {Columns}
        from housing_first_notice n
        where n.person_id = @person and n.resolved_on is null
          and exists (select 1 from housing_first_tenancy t where t.person_id = n.person_id and t.tenancy_id = n.tenancy_id and t.ended_on is null)
        order by n.served_on, n.notice_id
        """);

    /// <summary>Those that are not settled in homes that are over.</summary>
    public static readonly Sql Over = new($"""
        select {Columns}
        from housing_first_notice n
        where n.person_id = @person and n.resolved_on is null
          and exists (select 1 from housing_first_tenancy t where t.person_id = n.person_id and t.tenancy_id = n.tenancy_id and t.ended_on is not null)
        order by n.served_on, n.notice_id
        """);

    public static readonly Sql One = new($"select {Columns} from housing_first_notice n where n.person_id = @person and n.notice_id = @notice");

    public static readonly Sql Add = new("""
        insert into housing_first_notice (notice_id, person_id, tenancy_id, type, served_on, words, act_by, hearing_on, ground, version)
        values (@notice, @person, @tenancy, @type, @servedOn, @words, @actBy, @hearingOn, @ground, 1)
        """);

    public static readonly Sql Change = new("""
        update housing_first_notice
        set type = @type, served_on = @servedOn, words = @words, act_by = @actBy, hearing_on = @hearingOn, ground = @ground, version = version + 1
        where person_id = @person and notice_id = @notice and version = @version and resolved_on is null
        """);

    /// <summary>How it was settled is kept, for whoever settles it once more.</summary>
    public static readonly Sql NotSettled = new("""
        update housing_first_notice set resolved_on = null, version = version + 1
        where person_id = @person and notice_id = @notice and version = @version and resolved_on is not null
        """);

    public static readonly Sql Settle = new("""
        update housing_first_notice set resolved_on = @on, resolved_words = @words, version = version + 1
        where person_id = @person and notice_id = @notice and version = @version and resolved_on is null
        """);
}
