using Platform.Record.Support.HandingOn;
using Platform.Sdk.Data;

namespace Platform.Record.Locks.Oversight;

internal static class OversightSql
{
    private const string WithoutTheirName = "governance sees to it that a sealed record can be opened again, and sees neither a name nor an id of whose record it is";

    // a lead who may open the record, of a team that supports them, or did where none does (no longer ago than it reads, or named by governance): whoever could end the seal
    private static readonly string s_stuck = $"""
        s.ended_at is null and not exists (
            select 1
            from core_seal_reader n
            join core_worker w on w.worker_id = n.worker_id
            join core_worker_role h on h.worker_id = w.worker_id
            join core_support u on u.person_id = n.person_id and u.team_id = w.team_id
            where n.person_id = s.person_id and n.seal_id = s.seal_id and w.disabled_at is null and h.role = 'lead' and h.module_key in ('core', '*')
              and not {HandOverSql.Closed("n.person_id", "n.worker_id")}
              and (u.phase <> 'Ended' or ((u.ended_on >= @reads or n.named_at is not null) and not exists (select 1 from core_support v where v.person_id = s.person_id and v.phase <> 'Ended'))))
        """;

    // who is or was kept away from them hears nothing of their record; that a seal does not name governance is as it should be
    private static readonly string s_forMe = $"not {EverClosed.ByName("s.person_id", "@me")}";

    /// <summary>Holds up others who name somebody for the same record.</summary>
    public static readonly Sql Guard = Sql.ForEveryone("""
        update core_person set guard = guard + 1 where person_id = (select s.person_id from core_seal s where s.seal_id = @seal)
        """, WithoutTheirName);

    public static readonly Sql StuckSeals = Sql.ForEveryone(
        $"select s.seal_id, s.added_by, s.added_at from core_seal s where {s_forMe} and {s_stuck} order by s.added_at, s.seal_id", WithoutTheirName);

    public static readonly Sql StuckSeal = Sql.ForEveryone(
        $"select s.seal_id, s.person_id, s.added_by, s.added_at from core_seal s where s.seal_id = @seal and {s_forMe} and {s_stuck}", WithoutTheirName);

    /// <summary>All of them, for whoever is to be told.</summary>
    public static readonly Sql AllStuck = Sql.ForEveryone(
        $"select s.seal_id, s.person_id, s.added_by, s.added_at from core_seal s where {s_stuck} order by s.added_at, s.seal_id", WithoutTheirName);

    /// <summary>Of which of them governance was told lately, or still has to look.</summary>
    public static readonly Sql ToldLately = Sql.ForEveryone("""
        select distinct w.link from core_work w where w.person_id is null and w.kind = @kind and (w.finished_at is null or w.raised_at > @since)
        """, WithoutTheirName);

    /// <summary>The others can be ended again.</summary>
    public static readonly Sql FinishOthers = Sql.ForEveryone("""
        update core_work set finished_at = @now where person_id is null and kind = @kind and finished_at is null and link not in @links
        """, WithoutTheirName);

    public static readonly Sql Readers = Sql.ForEveryone("""
        select r.seal_id, w.name as worker_name, t.name as team_name
        from core_seal_reader r
        join core_worker w on w.worker_id = r.worker_id
        join core_team t on t.team_id = w.team_id
        where r.seal_id = @seal
        order by w.name, w.worker_id
        """, WithoutTheirName);

    /// <summary>
    /// Those who work in a team that supports or supported the person, and are not kept away; not who is named already, unless their team reads no longer, so that it opens for them only once governance names them.
    /// </summary>
    public static readonly Sql Near = Sql.ForEveryone("""
        select w.worker_id, max(case when u.phase <> 'Ended' then 1 else 0 end) as supports
        from core_seal s
        join core_support u on u.person_id = s.person_id
        join core_worker w on w.team_id = u.team_id
        where s.seal_id = @seal and w.disabled_at is null
          and not exists (select 1 from core_lock l where l.person_id = s.person_id and l.worker_id = w.worker_id and l.ended_at is null)
          and not exists (
              select 1 from core_seal_reader r
              where r.person_id = s.person_id and r.seal_id = s.seal_id and r.worker_id = w.worker_id
                and (r.named_at is not null or exists (
                    select 1 from core_support x where x.person_id = s.person_id and x.team_id = w.team_id and (x.ended_on is null or x.ended_on >= @reads))))
        group by w.worker_id
        """, WithoutTheirName);

    /// <summary>Every seal of theirs that does not name a worker: whoever is to end one opens the record only by all of them.</summary>
    public static readonly Sql Without = Sql.ForEveryone("""
        select s.seal_id from core_seal s
        where s.person_id = @person and s.ended_at is null
          and not exists (select 1 from core_seal_reader r where r.person_id = s.person_id and r.seal_id = s.seal_id and r.worker_id = @worker)
        """, WithoutTheirName);

    public static readonly Sql Name = Sql.ForEveryone("""
        insert into core_seal_reader (seal_reader_id, person_id, seal_id, worker_id, named_by, named_at, named_because)
        values (@id, @person, @seal, @worker, @by, @now, @because)
        """, WithoutTheirName);

    /// <summary>Who was named when it was sealed is named by governance too.</summary>
    public static readonly Sql NameAgain = Sql.ForEveryone("""
        update core_seal_reader set named_by = @by, named_at = @now, named_because = @because
        where person_id = @person and worker_id = @worker and named_at is null
          and seal_id in (select s.seal_id from core_seal s where s.person_id = @person and s.ended_at is null)
        """, WithoutTheirName);

    /// <summary>What is over, but for locks and seals of records that are or were closed to who asks.</summary>
    public static readonly Sql Ended = Sql.ForEveryone($"""
        select l.lock_id as closing_id, w.name as worker_name, l.added_by, l.added_at, l.ended_by, l.ended_at
        from core_lock l
        join core_worker w on w.worker_id = l.worker_id
        where l.ended_at >= @since and not {EverClosed.To("l.person_id", "@me")}
        union all
        select s.seal_id as closing_id, null as worker_name, s.added_by, s.added_at, s.ended_by, s.ended_at
        from core_seal s
        where s.ended_at >= @since and not {EverClosed.To("s.person_id", "@me")}
        order by ended_at desc, closing_id
        """, WithoutTheirName);
}
