using Platform.Sdk.Data;

namespace Platform.Host.Workers;

internal static class WorkerSql
{
    public static readonly Sql ById = new("""
        select worker_id, team_id, email, email_key, name, password_hash, security_stamp, disabled_at, version
        from core_worker
        where worker_id = @worker
        """);

    public static readonly Sql ByEmail = new("""
        select worker_id, team_id, email, email_key, name, password_hash, security_stamp, disabled_at, version
        from core_worker
        where email_key = @emailKey
        """);

    /// <summary>Which of these addresses have an account.</summary>
    public static readonly Sql Known = new("select email_key from core_worker where email_key in @emailKeys");

    public static readonly Sql Add = new("""
        insert into core_worker (worker_id, team_id, email, email_key, name, password_hash, security_stamp, failed_tries, created_at, version)
        values (@worker, @team, @email, @emailKey, @name, @hash, @stamp, 0, @now, 1)
        """);

    public static readonly Sql Change = new("""
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
}
