using Platform.Sdk.Data;

namespace Platform.Host.Passkeys;

internal static class PasskeySql
{
    private const string Columns =
        "passkey_id, credential, public_key, name, sign_count, transports, backup_eligible, backed_up, added_at, used_at";

    public static readonly Sql Of = new($"select {Columns} from core_passkey where worker_id = @worker order by added_at, passkey_id");

    public static readonly Sql Find = new($"select {Columns} from core_passkey where worker_id = @worker and credential_hash = @hash");

    public static readonly Sql Owner = new("""
        select w.worker_id, w.team_id, w.email, w.email_key, w.name, w.password_hash, w.security_stamp, w.disabled_at, w.version
        from core_passkey p
        join core_worker w on w.worker_id = p.worker_id
        where p.credential_hash = @hash
        """);

    public static readonly Sql Count = new("select count(*) from core_passkey where worker_id = @worker");

    public static readonly Sql Add = new("""
        insert into core_passkey (passkey_id, worker_id, credential_hash, credential, public_key, name, sign_count, transports, backup_eligible, backed_up, added_at)
        values (@passkey, @worker, @hash, @credential, @publicKey, @name, @signCount, @transports, @backupEligible, @backedUp, @now)
        """);

    // the count that was read may be old: of two answers with one count, one opens the door; those who do not count stay at 0
    public static readonly Sql Use = new("""
        update core_passkey
        set sign_count = @signCount, backed_up = @backedUp, used_at = @now
        where worker_id = @worker and credential_hash = @hash and (sign_count < @signCount or (sign_count = 0 and @signCount = 0))
        """);

    public static readonly Sql Remove = new("delete from core_passkey where worker_id = @worker and passkey_id = @passkey");

    public static readonly Sql RemoveAll = new("delete from core_passkey where worker_id = @worker");

    /// <summary>For an account whose first second factor is a passkey: there is no app, so no secret.</summary>
    public static readonly Sql AddFactor = new("""
        insert into core_second_factor (worker_id, secret, last_step, failed_tries, added_at, passkeys) values (@worker, '', 0, 0, @now, 1)
        """);

    public static readonly Sql Recount = new("""
        update core_second_factor
        set passkeys = (select count(*) from core_passkey p where p.worker_id = @worker)
        where worker_id = @worker
        """);
}
