using Platform.Sdk.Data;

namespace Record.Tests.Access;

internal static class WorldSql
{
    public static readonly Sql Person = new("""
        insert into core_person (person_id, display_name, name_key, started_at, guard, version) values (@person, @name, @name, @now, 0, 1)
        """);

    public static readonly Sql Key = new("""
        insert into core_person_key (person_key_id, person_id, kind, key_text) values (@id, @person, 'Word', @key)
        """);

    public static readonly Sql Support = new("""
        insert into core_support (support_id, person_id, module_key, team_id, phase, started_on, version)
        select @id, @person, 'core', t.team_id, 'Active', @on, 1 from core_team t where t.name = @team
        """);

    public static readonly Sql Share = new("""
        insert into core_sharing (
            sharing_id, person_id, organisation_id, legal_basis, purpose, from_on, until_on, review_on, recorded_by, recorded_at, ended_at, version)
        select @id, @person, o.organisation_id, 'PublicTask', 'A test', @from, @until, @until, 'A test', @now, @endedAt, 1
        from core_organisation o where o.name = @organisation
        """);

    public static readonly Sql Kind = new("""
        insert into core_sharing_kind (sharing_kind_id, person_id, sharing_id, kind) values (@id, @person, @sharing, @kind)
        """);

    public static readonly Sql Lock = new("""
        insert into core_lock (lock_id, person_id, worker_id, reason, added_by, added_at, ended_at)
        select @id, @person, w.worker_id, 'A test', 'A test', @now, @endedAt from core_worker w where w.email = @email
        """);

    public static readonly Sql Opening = new("""
        insert into core_break_glass (break_glass_id, person_id, worker_id, reason, words, opened_at, until_at)
        select @id, @person, w.worker_id, 'Other', 'A test of who sees what.', @now, @until from core_worker w where w.email = @email
        """);

    public static readonly Sql Seal = new("""
        insert into core_seal (seal_id, person_id, reason, added_by, added_at, ended_at) values (@id, @person, 'A test', 'A test', @now, @endedAt)
        """);

    public static readonly Sql Reader = new("""
        insert into core_seal_reader (seal_reader_id, person_id, seal_id, worker_id)
        select @id, @person, @seal, w.worker_id from core_worker w where w.email = @email
        """);
}
