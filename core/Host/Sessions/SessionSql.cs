using Platform.Sdk.Data;

namespace Platform.Host.Sessions;

internal static class SessionSql
{
    public static readonly Sql Start = new("""
        insert into core_session (session_id, token_hash, worker_id, security_stamp, created_at, seen_at, ends_at, proved_at, device, way)
        values (@session, @hash, @worker, @stamp, @now, @now, @ends, @provedAt, @device, @way)
        """);

    public static readonly Sql Find = Sql.ForEveryone("""
        select s.session_id, s.seen_at, s.ends_at, s.proved_at, s.way, s.security_stamp, case when f.worker_id is null then 0 else 1 end as has_factor, coalesce(f.passkeys, 0) as passkeys, w.worker_id, w.email_key, w.name, w.team_id, t.name as team_name, o.organisation_id, t.organisation, r.module_key, r.role,
               (select max(g.until_at) from core_break_glass g where g.worker_id = s.worker_id and g.until_at > @now) as opened_until
        from core_session s
        join core_worker w on w.worker_id = s.worker_id and w.security_stamp = s.security_stamp
        join core_team t on t.team_id = w.team_id
        left join core_organisation o on o.organisation_id = t.organisation_id
        left join core_second_factor f on f.worker_id = w.worker_id
        left join core_worker_role r on r.worker_id = w.worker_id
        where s.token_hash = @hash and s.ends_at > @now and s.seen_at > @idle and w.disabled_at is null
        """, "every page tells its worker that they have a record open in an emergency, not whose it is");

    public static readonly Sql See = new("""
        update core_session
        set seen_at = @now
        where session_id = @session and seen_at < @now
        """);

    public static readonly Sql Prove = new("update core_session set proved_at = @now where session_id = @session");

    public static readonly Sql CameIn = new("update core_worker set last_in_at = @now where worker_id = @worker");

    public static readonly Sql End = new("delete from core_session where token_hash = @hash");

    public static readonly Sql OfWorker = new("""
        select s.session_id, s.device, s.created_at, s.seen_at
        from core_session s
        join core_worker w on w.worker_id = s.worker_id and w.security_stamp = s.security_stamp
        where s.worker_id = @worker and s.ends_at > @now and s.seen_at > @idle and s.proved_at is not null
        order by s.seen_at desc, s.session_id
        """);

    public static readonly Sql EndOne = new("delete from core_session where session_id = @session and worker_id = @worker");

    public static readonly Sql EndOthers = new("delete from core_session where worker_id = @worker and session_id <> @session");

    public static readonly Sql Sweep = new("delete from core_session where ends_at <= @now or seen_at <= @idle");
}
