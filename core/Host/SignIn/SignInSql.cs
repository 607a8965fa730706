using Platform.Sdk.Data;

namespace Platform.Host.SignIn;

internal static class SignInSql
{
    public static readonly Sql WorkerById = new("""
        select worker_id, team_id, email, email_key, name, password_hash, security_stamp, disabled_at, version
        from core_worker
        where worker_id = @worker
        """);

    public static readonly Sql WorkerByEmail = new("""
        select worker_id, team_id, email, email_key, name, password_hash, security_stamp, disabled_at, version
        from core_worker
        where email_key = @emailKey
        """);

    public static readonly Sql AddWorker = new("""
        insert into core_worker (worker_id, team_id, email, email_key, name, password_hash, security_stamp, failed_tries, created_at, version)
        values (@worker, @team, @email, @emailKey, @name, @hash, @stamp, 0, @now, 1)
        """);

    public static readonly Sql ChangeWorker = new("""
        update core_worker
        set email = @email, email_key = @emailKey, name = @name, password_hash = @hash, security_stamp = @stamp,
            failed_tries = 0, locked_until = null, version = version + 1
        where worker_id = @worker and version = @version
        """);

    public static readonly Sql AddRole = new("""
        insert into core_worker_role (worker_id, module_key, role)
        select @worker, @module, @role
        where not exists (
            select 1 from core_worker_role held
            where held.worker_id = @worker and held.module_key = @module and held.role = @role)
        """);

    // one conditional update, so that guesses sent at the same moment count one by one
    public static readonly Sql TakeTry = new("""
        update core_worker
        set failed_tries = case when failed_tries + 1 < @most then failed_tries + 1 else 0 end,
            locked_until = case when failed_tries + 1 < @most then null else @until end
        where email_key = @emailKey and disabled_at is null and (locked_until is null or locked_until <= @now)
        """);

    public static readonly Sql GiveTriesBack = new("""
        update core_worker
        set failed_tries = 0, locked_until = null, password_hash = @hash
        where worker_id = @worker
        """);

    public static readonly Sql StartSession = new("""
        insert into core_session (session_id, token_hash, worker_id, security_stamp, created_at, seen_at, ends_at)
        values (@session, @hash, @worker, @stamp, @now, @now, @ends)
        """);

    public static readonly Sql FindSession = new("""
        select s.session_id, s.seen_at, w.worker_id, w.email_key, w.name, w.team_id, t.name as team_name, t.organisation, r.module_key, r.role
        from core_session s
        join core_worker w on w.worker_id = s.worker_id and w.security_stamp = s.security_stamp
        join core_team t on t.team_id = w.team_id
        left join core_worker_role r on r.worker_id = w.worker_id
        where s.token_hash = @hash and s.ends_at > @now and s.seen_at > @idle and w.disabled_at is null
        """);

    public static readonly Sql SeeSession = new("""
        update core_session
        set seen_at = @now
        where session_id = @session and seen_at < @now
        """);

    public static readonly Sql EndSession = new("delete from core_session where token_hash = @hash");

    public static readonly Sql SweepSessions = new("delete from core_session where ends_at <= @now or seen_at <= @idle");

    public static readonly Sql AddInvite = new("""
        insert into core_invite (invite_id, email, team_id, module_key, role, token_hash, ends_at)
        values (@invite, @email, @team, @module, @role, @hash, @ends)
        """);

    public static readonly Sql FindInvite = new("""
        select invite_id, email, team_id, module_key, role
        from core_invite
        where token_hash = @hash and used_at is null and ends_at > @now
        """);

    public static readonly Sql UseInvite = new("""
        update core_invite
        set used_at = @now
        where invite_id = @invite and used_at is null and ends_at > @now
        """);

    public static readonly Sql SweepInvites = new("delete from core_invite where ends_at <= @now");

    public static readonly Sql TeamByName = new("select team_id from core_team where name = @name");

    public static readonly Sql AddTeam = new("insert into core_team (team_id, name, organisation) values (@team, @name, @organisation)");

    public static readonly Sql Keys = new("select xml from core_data_key");

    public static readonly Sql AddKey = new("insert into core_data_key (data_key_id, name, xml) values (@key, @name, @xml)");
}
