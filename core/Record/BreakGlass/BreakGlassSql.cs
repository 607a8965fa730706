using Platform.Record.Locks;
using Platform.Record.Support.HandingOn;
using Platform.Sdk.Data;

namespace Platform.Record.BreakGlass;

internal static class BreakGlassSql
{
    private const string WithoutTheirName = "governance reviews every opening and sees neither a name nor an id of whose record it was";

    private const string Opening = """
        select g.break_glass_id, g.worker_id, w.name as worker_name, t.name as team_name, t.organisation, g.reason, g.words, g.opened_at,
               g.until_at, g.outcome, g.outcome_words, g.reviewed_by, g.reviewed_at
        from core_break_glass g
        join core_worker w on w.worker_id = g.worker_id
        join core_team t on t.team_id = w.team_id

        """;

    /// <summary>Holds up others who open a record as the same worker, so that it is opened once.</summary>
    public static readonly Sql Guard = new("update core_worker set version = version where worker_id = @worker");

    public static readonly Sql Open = new("""
        insert into core_break_glass (break_glass_id, person_id, worker_id, reason, words, opened_at, until_at)
        values (@id, @person, @worker, @reason, @words, @now, @until)
        """);

    /// <summary>Whether the whole record is open to the worker already; an agreement opens a part of it.</summary>
    public static readonly Sql IsOpen = new("""
        select (select count(*) from core_support s where s.person_id = @person and s.team_id = @team
                and (s.ended_on is null or s.ended_on >= @visible_since))
             + (select count(*) from core_break_glass g where g.person_id = @person and g.worker_id = @worker and g.until_at > @now)
        """);

    /// <summary>Those who support the person now: the lead worker, or the whole team where there is none.</summary>
    public static readonly Sql Supporters = new("""
        select distinct w.worker_id, coalesce(w.team_id, s.team_id) as team_id
        from core_support s
        left join core_worker w on w.worker_id = s.lead_worker_id and w.disabled_at is null
        where s.person_id = @person and s.phase <> 'Ended'
        """);

    // whoever is or was kept away from somebody reviews nothing about them, and does not see it
    private static readonly string s_forMe = $"where not {EverClosed.ByName("g.person_id", "@me")} and ";

    public static readonly Sql Waiting = Sql.ForEveryone(
        Opening + s_forMe + "g.outcome is null order by g.opened_at, g.break_glass_id", WithoutTheirName);

    public static readonly Sql Reviewed = Sql.ForEveryone(
        Opening + s_forMe + "g.outcome is not null order by g.reviewed_at desc, g.break_glass_id", WithoutTheirName);

    public static readonly Sql One = Sql.ForEveryone(Opening + s_forMe + "g.break_glass_id = @id", WithoutTheirName);

    public static readonly Sql SupportersOf = Sql.ForEveryone("""
        select distinct t.name as team_name, t.organisation, w.name as lead_worker_name
        from core_break_glass g
        join core_support s on s.person_id = g.person_id
        join core_team t on t.team_id = s.team_id
        left join core_worker w on w.worker_id = s.lead_worker_id
        where g.break_glass_id = @id and s.phase <> 'Ended'
        """, "the reviewer asks those who support the person, and is told who they are and not whom they support");

    public static readonly Sql Review = Sql.ForEveryone("""
        update core_break_glass
        set outcome = @outcome, outcome_words = @words, reviewed_by = @by, reviewed_at = @now
        where break_glass_id = @id and outcome is null and worker_id <> @worker
        """, WithoutTheirName);

    private const string Own = "the worker's own openings, without whose record it was; the person is told to the audit alone";

    public static readonly Sql Mine = Sql.ForEveryone("""
        select g.break_glass_id, g.reason, g.words, g.opened_at, g.until_at
        from core_break_glass g
        where g.worker_id = @worker and g.until_at > @now
        order by g.opened_at, g.break_glass_id
        """, Own);

    public static readonly Sql PersonOf = Sql.ForEveryone(
        "select g.person_id from core_break_glass g where g.break_glass_id = @id and g.worker_id = @worker and g.until_at > @now", Own);

    /// <summary>Ends what is open to somebody to whom the record is closed now: a lock that is ended again opens nothing.</summary>
    public static readonly Sql EndClosed = Sql.ForEveryone($"""
        update core_break_glass set until_at = @now
        where person_id = @person and until_at > @now and {HandOverSql.Closed("core_break_glass.person_id", "core_break_glass.worker_id")}
        """, "a record is closed to whoever has it open in an emergency; nobody is told of whom");

    /// <summary>Ends all that somebody has open: they may open nothing any more.</summary>
    public static readonly Sql EndAllOf = Sql.ForEveryone(
        "update core_break_glass set until_at = @now where worker_id = @worker and until_at > @now", "whoever leaves or loses the role has nothing open; nobody is told of whom");

    /// <summary>Ends it now, for whoever opened it; what has ended stays as it was.</summary>
    public static readonly Sql Close = Sql.ForEveryone(
        "update core_break_glass set until_at = @now where break_glass_id = @id and worker_id = @worker and until_at > @now", Own);
}
