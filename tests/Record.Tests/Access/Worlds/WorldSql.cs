using Platform.Sdk.Data;

namespace Record.Tests.Access.Worlds;

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

    public static readonly Sql Episode = new("""
        insert into core_support (support_id, person_id, module_key, team_id, lead_worker_id, phase, started_on, ended_on, version)
        select @id, @person, @module, t.team_id, (select w.worker_id from core_worker w where w.email = @lead), @phase, @on, @endedOn, 1
        from core_team t where t.name = @team
        """);

    public static readonly Sql StandIn = new("""
        update core_support set backup_worker_id = (select w.worker_id from core_worker w where w.email = @email), backup_until = @until where person_id = @person and support_id = @id
        """);

    /// <summary>Makes somebody nothing but a peer supporter, who leads whatever a person is supported with.</summary>
    public static readonly Sql OnlyPeer = new("update core_worker_role set role = 'peer' where worker_id = (select w.worker_id from core_worker w where w.email = @email)");

    public static readonly Sql Leads = new("""
        update core_support set lead_worker_id = (select w.worker_id from core_worker w where w.email = @email) where person_id = @person
        """);

    public static readonly Sql ToDo = new("""
        insert into core_work (work_id, person_id, module_key, kind, kind_name, sentence, due_on, worker_id, team_id, link, raised_at)
        select @id, @person, 'core', 'core.try-again', 'Try again', 'A test of who sees what', @on,
               (select w.worker_id from core_worker w where w.email = @who), t.team_id, @link, @now
        from core_team t where t.name = @team
        """);

    public static readonly Sql Way = new("""
        insert into core_way_to_reach (way_id, person_id, kind, value, safety, added_at, version)
        values (@id, @person, 'Place', @word, @safety, @now, 1)
        """);

    public static readonly Sql Words = new("""
        insert into core_story (story_id, person_id, words, told_on, told_to, written_at, for_peers) values (@id, @person, @word, @on, 'A test', @now, @forPeers)
        """);

    public static readonly Sql AboutMe = new("""
        insert into core_about_me (about_me_id, person_id, prompt, prompt_label, words, said_on, written_by, written_at)
        values (@id, @person, 'matters', 'What matters to me', @word, @on, 'A test', @now)
        """);

    public static readonly Sql ToldOnce = new("""
        insert into core_topic_said (topic_said_id, person_id, topic, topic_label, act, words, said_on, said_to, module_key, written_at)
        values (@id, @person, @topic, 'A test', 'Told', @word, @on, 'A test', 'core', @now)
        """);

    public static readonly Sql Reference = new("""
        insert into core_identifier (identifier_id, person_id, kind, value, verified, added_at) values (@id, @person, 'LocalReference', @word, 0, @now)
        """);

    public static readonly Sql FormerName = new("""
        insert into core_person_name (person_name_id, person_id, kind, name, added_at) values (@id, @person, 'Previous', @word, @now)
        """);

    public static readonly Sql Goal = new("""
        insert into core_goal (goal_id, person_id, words, place, state, state_on, added_on, version) values (@id, @person, @word, 1, 'Open', @on, @on, 1)
        """);

    public static readonly Sql Action = new("""
        insert into core_action (action_id, person_id, what, owner, state, state_on, added_at, version) values (@id, @person, @word, 'Person', 'Open', @on, @now, 1)
        """);

    public static readonly Sql Appointment = new("""
        insert into core_appointment (
            appointment_id, person_id, module_key, what, service, service_key, starts_at, asked_for, state, moved_times, added_at, version)
        values (@id, @person, 'core', @word, 'A test', 'atest', @now, 0, 'Planned', 0, @now, 1)
        """);

    public static readonly Sql Entry = new("""
        insert into core_timeline (timeline_id, person_id, module_key, kind, kind_name, sentence, happened_at, written_at)
        values (@id, @person, 'core', @kind, 'A test', @word, @now, @now)
        """);

    public static readonly Sql Worker = new("""
        insert into core_worker (worker_id, team_id, email, email_key, name, password_hash, security_stamp, failed_tries, created_at, version)
        select @id, w.team_id, @email, @emailKey, 'A test', w.password_hash, @emailKey, 0, @now, 1 from core_worker w where w.email = @like
        """);

    public static readonly Sql Role = new("""
        insert into core_worker_role (worker_id, module_key, role) select w.worker_id, @module, @role from core_worker w
        where w.email = @email and not exists (select 1 from core_worker_role r where r.worker_id = w.worker_id and r.module_key = @module and r.role = @role)
        """);

    public static readonly Sql Search = new("""
        insert into core_search (search_id, worker_id, terms, ends_at) select @id, w.worker_id, @terms, @until from core_worker w where w.email = @email
        """);

    public static readonly Sql EndEpisodes = new("update core_support set phase = 'Ended', ended_on = @on where person_id = @person");

    public static readonly Sql EndToDos = new("update core_work set finished_at = @now where person_id = @person");

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
