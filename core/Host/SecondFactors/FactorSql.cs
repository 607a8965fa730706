using Platform.Sdk.Data;

namespace Platform.Host.SecondFactors;

internal static class FactorSql
{
    public static readonly Sql Find = new("select worker_id, secret, added_at, passkeys from core_second_factor where worker_id = @worker");

    public static readonly Sql Add = new("""
        insert into core_second_factor (worker_id, secret, last_step, failed_tries, added_at) values (@worker, @secret, @step, 0, @now)
        """);

    /// <summary>Another app in place of the one there was, or beside passkeys.</summary>
    public static readonly Sql Replace = new("""
        update core_second_factor
        set secret = @secret, last_step = @step, failed_tries = 0, locked_until = null, added_at = @now
        where worker_id = @worker
        """);

    public static readonly Sql Remove = new("delete from core_second_factor where worker_id = @worker");

    // one conditional update, so that codes guessed at the same moment count one by one
    public static readonly Sql Take = new("""
        update core_second_factor
        set failed_tries = case when failed_tries + 1 < @most then failed_tries + 1 else 0 end,
            locked_until = case when failed_tries + 1 < @most then null else @until end
        where worker_id = @worker and (locked_until is null or locked_until <= @now)
        """);

    // and so is this, so that one code opens one door
    public static readonly Sql Accept = new("""
        update core_second_factor
        set last_step = @step, failed_tries = 0, locked_until = null
        where worker_id = @worker and last_step < @step
        """);

    public static readonly Sql Forgive = new("""
        update core_second_factor set failed_tries = 0, locked_until = null where worker_id = @worker
        """);

    public static readonly Sql AddCode = new("insert into core_recovery_code (worker_id, code_hash) values (@worker, @hash)");

    public static readonly Sql UseCode = new("delete from core_recovery_code where worker_id = @worker and code_hash = @hash");

    public static readonly Sql RemoveCodes = new("delete from core_recovery_code where worker_id = @worker");

    public static readonly Sql CountCodes = new("select count(*) from core_recovery_code where worker_id = @worker");

    // whoever read another stamp has been overtaken; and every session that began under it ends
    public static readonly Sql Restamp = new("""
        update core_worker
        set security_stamp = @stamp, version = version + 1
        where worker_id = @worker and security_stamp = @read
        """);
}
