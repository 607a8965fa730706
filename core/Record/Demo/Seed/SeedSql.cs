using Platform.Sdk.Data;

namespace Platform.Record.Demo.Seed;

internal static class SeedSql
{
    /// <summary>The last reference given to an invented person of one seed number.</summary>
    public static readonly Sql LastMark = Sql.ForEveryone("""
        select max(i.value) from core_identifier i where i.kind = 'LocalReference' and i.value like @marks
        """, "seeding goes on after the last person it wrote, and nobody is signed in");

    /// <summary>A team of those who can sign in and work for a module.</summary>
    public static readonly Sql TeamAtWork = new("""
        select w.team_id
        from core_worker_role r
        join core_worker w on w.worker_id = r.worker_id
        where r.module_key = @moduleKey and r.role in @roles and w.password_hash is not null and w.disabled_at is null
        order by w.email_key
        """);

    public static readonly Sql FindWorker = new("select w.worker_id, w.name from core_worker w where w.email_key = @emailKey");

    // no password: nobody signs in as an invented colleague
    public static readonly Sql AddWorker = new("""
        insert into core_worker (worker_id, team_id, email, email_key, name, security_stamp, failed_tries, created_at, version)
        values (@worker, @team, @email, @emailKey, @name, @stamp, 0, @now, 1)
        """);

    public static readonly Sql AddRole = new("""
        insert into core_worker_role (worker_id, module_key, role) values (@worker, @moduleKey, @role)
        """);

    public static readonly Sql Key = new("""
        insert into core_person_key (person_key_id, person_id, kind, key_text) values (@id, @person, @kind, @key)
        """);

    public static readonly Sql Support = new("""
        insert into core_support (support_id, person_id, module_key, team_id, lead_worker_id, phase, started_on, ended_on, version)
        values (@support, @person, @moduleKey, @team, @lead, @phase, @startedOn, @endedOn, 1)
        """);
}
