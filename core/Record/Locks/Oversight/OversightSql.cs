using Platform.Sdk.Data;

namespace Platform.Record.Locks.Oversight;

internal static class OversightSql
{
    private const string WithoutTheirName = "governance sees to it that a sealed record can be opened again, and sees neither a name nor an id of whose record it is";

    // a lead of a team that supports or supported them could open the record and end the seal
    private const string Stuck = """
        s.ended_at is null and not exists (
            select 1
            from core_seal_reader r
            join core_worker w on w.worker_id = r.worker_id
            join core_worker_role h on h.worker_id = w.worker_id
            join core_support u on u.person_id = r.person_id and u.team_id = w.team_id
            where r.person_id = s.person_id and r.seal_id = s.seal_id and w.disabled_at is null and h.role = 'lead' and h.module_key in ('core', '*'))
        """;

    /// <summary>Holds up others who name somebody for the same record.</summary>
    public static readonly Sql Guard = Sql.ForEveryone("""
        update core_person set guard = guard + 1 where person_id = (select s.person_id from core_seal s where s.seal_id = @seal)
        """, WithoutTheirName);

    public static readonly Sql StuckSeals = Sql.ForEveryone(
        $"select s.seal_id, s.added_by, s.added_at from core_seal s where {Stuck} order by s.added_at, s.seal_id", WithoutTheirName);

    public static readonly Sql StuckSeal = Sql.ForEveryone(
        $"select s.seal_id, s.person_id, s.added_by, s.added_at from core_seal s where s.seal_id = @seal and {Stuck}", WithoutTheirName);

    public static readonly Sql Readers = Sql.ForEveryone("""
        select r.seal_id, w.name as worker_name, t.name as team_name
        from core_seal_reader r
        join core_worker w on w.worker_id = r.worker_id
        join core_team t on t.team_id = w.team_id
        where r.seal_id = @seal
        order by w.name, w.worker_id
        """, WithoutTheirName);

    /// <summary>Those who work in a team that supports or supported the person, and are not kept away.</summary>
    public static readonly Sql Near = Sql.ForEveryone("""
        select distinct w.worker_id
        from core_seal s
        join core_support u on u.person_id = s.person_id
        join core_worker w on w.team_id = u.team_id
        where s.seal_id = @seal and w.disabled_at is null
          and not exists (select 1 from core_lock l where l.person_id = s.person_id and l.worker_id = w.worker_id and l.ended_at is null)
          and not exists (select 1 from core_seal_reader r where r.person_id = s.person_id and r.seal_id = s.seal_id and r.worker_id = w.worker_id)
        """, WithoutTheirName);

    public static readonly Sql Name = Sql.ForEveryone("""
        insert into core_seal_reader (seal_reader_id, person_id, seal_id, worker_id, named_by, named_at, named_because)
        values (@id, @person, @seal, @worker, @by, @now, @because)
        """, WithoutTheirName);

    /// <summary>What is over, but for what kept away who asks: they never learn of it.</summary>
    public static readonly Sql Ended = Sql.ForEveryone("""
        select l.lock_id as closing_id, w.name as worker_name, l.added_by, l.added_at, l.ended_by, l.ended_at
        from core_lock l
        join core_worker w on w.worker_id = l.worker_id
        where l.ended_at >= @since and l.worker_id <> @me
        union all
        select s.seal_id as closing_id, null as worker_name, s.added_by, s.added_at, s.ended_by, s.ended_at
        from core_seal s
        where s.ended_at >= @since
        order by ended_at desc, closing_id
        """, WithoutTheirName);
}
