using Platform.Sdk.Data;

namespace Platform.Conformance.Exploring;

/// <summary>What the kit writes to have workers and people of its own.</summary>
internal static class KitSql
{
    // a hash is slow by design: every demo account has the same password
    public static readonly Sql AddWorker = new("""
        insert into core_worker (worker_id, team_id, email, email_key, name, password_hash, security_stamp, failed_tries, created_at, version)
        select @worker, @team, @email, @emailKey, @name, w.password_hash, @stamp, 0, @now, 1
        from core_worker w where w.email = 'navigator@demo.example'
        """);

    public static readonly Sql AddRole = new("insert into core_worker_role (worker_id, module_key, role) values (@worker, @module, @role)");

    public static readonly Sql AddPerson = new("""
        insert into core_person (person_id, display_name, name_key, started_at, guard, version) values (@person, @name, @name, @now, 0, 1)
        """);

    public static readonly Sql AddAlert = new("""
        insert into core_audit_alert (alert_id, mark, kind, worker_id, people, happened_at, raised_at) values (@alert, @mark, 'many-people', @worker, 4, @now, @now)
        """);
}
