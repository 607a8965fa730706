using Platform.Sdk.Data;

namespace Platform.Host.Audit;

internal static class AuditSql
{
    private const string Into = """
        insert into core_audit (
            audit_id, at, worker_id, organisation, team, roles, session_mark, action, subject_id, module_key, page, handler,
            relationship, correlation, form_id, outcome, terms_hash, about_worker_id, detail)

        """;

    private const string Rest =
        "@sessionMark, @action, @subjectId, @moduleKey, @page, @handler, @relationship, @correlation, @formId, @outcome, @termsHash, @aboutWorkerId, @detail";

    /// <summary>One row as it is: whoever is signed in was read with their roles, and a program has none.</summary>
    public static readonly Sql Add = new($"{Into}values (@auditId, @at, @workerId, @organisation, @team, @roles, {Rest})");

    /// <summary>The same for a worker who is not signed in, or for nobody: the database says where they work, and as what.</summary>
    public static readonly Sql AddAtTheDoor = new(AtTheDoor);

    private const string AtTheDoor = $"""
        {Into}select @auditId, @at, @workerId,
               coalesce((select t.organisation from core_worker w join core_team t on t.team_id = w.team_id where w.worker_id = @workerId), ''),
               coalesce((select t.name from core_worker w join core_team t on t.team_id = w.team_id where w.worker_id = @workerId), ''),
               coalesce((select string_agg(h.role, ' ') from (select distinct r.role from core_worker_role r where r.worker_id = @workerId) h), ''),
               {Rest}
        """;

    /// <summary>The same for a wrong try, as long as there are few.</summary>
    public static readonly Sql AddWrong = new($"{AtTheDoor} where coalesce((select t.tries from core_wrong_try t where t.who = @who), 0) <= @most");

    /// <summary>Whether the worker is kept away from a record, or it is sealed to others; of one that went into another, from that one.</summary>
    public static readonly Sql Closed = Sql.ForEveryone("""
        select (select count(*) from core_lock l where l.person_id = i.person_id and l.worker_id = @worker and l.ended_at is null) as kept_away,
               (select count(*) from core_seal s where s.person_id = i.person_id and s.ended_at is null
                and not exists (select 1 from core_seal_reader r
                                where r.person_id = i.person_id and r.seal_id = s.seal_id and r.worker_id = @worker)) as sealed_away
        from (select coalesce(max(p.merged_into), @person) as person_id from core_person p where p.person_id = @person) i
        """, "the record that went into another is the same person's; whether it is closed to the worker is written down and not shown");

    /// <summary>Of these people, whom this session has seen on a list already.</summary>
    public static readonly Sql ListedBefore = new("""
        select distinct a.subject_id
        from core_audit a
        where a.subject_id in @people and a.at >= @since and a.worker_id = @worker and a.session_mark = @session and a.module_key = @module and a.page = @page
          and a.action = 'list' and a.outcome = 'done'
        """);

    /// <summary>Which of these people the team supports, or did: whoever is on a list besides is shared.</summary>
    public static readonly Sql Grounds = Sql.ForEveryone("""
        select s.person_id, max(case when s.ended_on is null then 1 else 0 end) as goes_on
        from core_support s
        where s.person_id in @people and s.team_id = @team
        group by s.person_id
        """, "on which ground they were seen, of people whom the page has shown; nothing of it is shown");

    /// <summary>Whether the worker's look at this page about this person is written down already.</summary>
    public static readonly Sql Before = new("""
        select count(*) from core_audit a
        where a.subject_id = @subject and a.at >= @since and a.worker_id = @worker and a.session_mark = @session and a.module_key = @module and a.page = @page and a.outcome = 'done'
        """);
}

/// <summary>Why a record may be closed to somebody.</summary>
internal sealed record ClosedRow
{
    public int KeptAway { get; init; }
    public int SealedAway { get; init; }

    public string Outcome => KeptAway > 0 ? Audit.Outcome.Locked : SealedAway > 0 ? Audit.Outcome.Sealed : Audit.Outcome.OutOfSight;
}

/// <summary>Whether a team supports somebody now.</summary>
internal sealed record GroundRow
{
    public Guid PersonId { get; init; }
    public int GoesOn { get; init; }
}
