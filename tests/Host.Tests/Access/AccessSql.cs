using Platform.Sdk.Data;

namespace Host.Tests.Access;

internal static class AccessSql
{
    public static readonly Sql Role = new("""
        insert into core_worker_role (worker_id, module_key, role) select w.worker_id, 'clinic', 'worker' from core_worker w
        where w.email = @email and not exists (select 1 from core_worker_role r where r.worker_id = w.worker_id and r.module_key = 'clinic' and r.role = 'worker')
        """);

    public static readonly Sql Person = new("""
        insert into core_person (person_id, display_name, name_key, started_at, guard, version) values (@person, @name, @name, @now, 0, 1)
        """);

    public static readonly Sql Support = new("""
        insert into core_support (support_id, person_id, module_key, team_id, phase, started_on, version)
        select @id, @person, 'core', t.team_id, 'Active', @on, 1 from core_team t where t.name = @team
        """);

    public static readonly Sql EndSupport = new("update core_support set phase = 'Ended', ended_on = @on where person_id = @person");

    public static readonly Sql Share = new("""
        insert into core_sharing (
            sharing_id, person_id, organisation_id, legal_basis, purpose, from_on, until_on, review_on, recorded_by, recorded_at, version)
        select @id, @person, t.organisation_id, 'PublicTask', 'A test', @on, @on, @on, 'A test', @now, 1
        from core_worker w join core_team t on t.team_id = w.team_id where w.email = @email
        """);

    public static readonly Sql Kind = new("""
        insert into core_sharing_kind (sharing_kind_id, person_id, sharing_id, kind) values (@id, @person, @sharing, @kind)
        """);
}
