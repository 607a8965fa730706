using Platform.Sdk.Data;

namespace Platform.Record.Locks;

internal static class LockSql
{
    public static readonly Sql Colleagues = new("""
        select w.worker_id, w.name, t.name as team_name
        from core_worker w
        join core_team t on t.team_id = w.team_id
        where w.disabled_at is null
        order by w.name, w.worker_id
        """);

    public static readonly Sql StillOpen = new("select count(*) from core_person p where p.person_id = @person and {visible p.person_id}");

    public static readonly Sql Of = new("""
        select l.lock_id, l.worker_id, w.name as worker_name, t.name as team_name, l.reason, l.added_by, l.added_at
        from core_lock l
        join core_worker w on w.worker_id = l.worker_id
        join core_team t on t.team_id = w.team_id
        where l.person_id = @person and l.ended_at is null
        order by l.added_at, l.lock_id
        """);

    public static readonly Sql Add = new("""
        insert into core_lock (lock_id, person_id, worker_id, reason, added_by, added_at)
        values (@id, @person, @worker, @reason, @by, @now)
        """);

    public static readonly Sql End = new("""
        update core_lock set ended_at = @now, ended_by = @by where person_id = @person and lock_id = @id and ended_at is null
        """);

    public static readonly Sql Seals = new("""
        select s.seal_id, s.reason, s.added_by, s.added_at
        from core_seal s
        where s.person_id = @person and s.ended_at is null
        order by s.added_at, s.seal_id
        """);

    /// <summary>How many seals there are, for a team whose support has ended: where none supports them now, it is for that team to end them.</summary>
    public static readonly Sql LeftToUs = new("""
        select count(*) from core_seal s
        where s.person_id = @person and s.ended_at is null
          and not exists (select 1 from core_support u where u.person_id = s.person_id and u.phase <> 'Ended')
        """);

    public static readonly Sql SupportedNow = new("select count(*) from core_support s where s.person_id = @person and s.phase <> 'Ended'");

    public static readonly Sql Readers = new("""
        select r.seal_id, w.name as worker_name, t.name as team_name, r.named_by, r.named_because
        from core_seal_reader r
        join core_worker w on w.worker_id = r.worker_id
        join core_team t on t.team_id = w.team_id
        where r.person_id = @person
        order by w.name, w.worker_id
        """);

    public static readonly Sql AddSeal = new("""
        insert into core_seal (seal_id, person_id, reason, added_by, added_at) values (@id, @person, @reason, @by, @now)
        """);

    /// <summary>The lead workers who see the record and will not once it is sealed.</summary>
    public static readonly Sql LosingSight = new("""
        select distinct w.worker_id, w.team_id
        from core_support s
        join core_worker w on w.worker_id = s.lead_worker_id
        where s.person_id = @person and s.phase <> 'Ended' and w.disabled_at is null and w.worker_id not in @readers
          and not exists (select 1 from core_lock l where l.person_id = s.person_id and l.worker_id = w.worker_id and l.ended_at is null)
          and not exists (select 1 from core_seal e where e.person_id = s.person_id and e.ended_at is null
                          and not exists (select 1 from core_seal_reader r where r.person_id = e.person_id and r.seal_id = e.seal_id and r.worker_id = w.worker_id))
        """);

    public static readonly Sql AddReader = new("""
        insert into core_seal_reader (seal_reader_id, person_id, seal_id, worker_id) values (@id, @person, @seal, @worker)
        """);

    public static readonly Sql Unseal = new("""
        update core_seal set ended_at = @now, ended_by = @by where person_id = @person and ended_at is null
        """);

    /// <summary>What is over: a lock names whom it kept away, a seal nobody.</summary>
    public static readonly Sql Ended = new("""
        select l.lock_id as closing_id, w.name as worker_name, l.added_by, l.added_at, l.ended_by, l.ended_at
        from core_lock l
        join core_worker w on w.worker_id = l.worker_id
        where l.person_id = @person and l.ended_at is not null
        union all
        select s.seal_id as closing_id, null as worker_name, s.added_by, s.added_at, s.ended_by, s.ended_at
        from core_seal s
        where s.person_id = @person and s.ended_at is not null
        order by ended_at desc, closing_id
        """);
}
