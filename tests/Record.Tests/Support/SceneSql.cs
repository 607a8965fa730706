using Platform.Sdk.Data;

namespace Record.Tests.Support;

internal static class SceneSql
{
    public static readonly Sql Worker = new("""
        select w.worker_id, w.name, w.team_id, t.name as team_name, o.organisation_id, t.organisation
        from core_worker w join core_team t on t.team_id = w.team_id left join core_organisation o on o.organisation_id = t.organisation_id
        where w.email = @email
        """);

    public static readonly Sql AddPerson = new("""
        insert into core_person (person_id, display_name, name_key, started_at, guard, version) values (@person, @name, @name, @now, 0, 1)
        """);

    public static readonly Sql Seal = new("""
        insert into core_seal (seal_id, person_id, reason, added_by, added_at) values (@seal, @person, 'A colleague', 'The test', @now)
        """);

    /// <summary>Makes the lead of the navigators a peer supporter instead.</summary>
    public static readonly Sql MakePeer = new("""
        update core_worker_role set role = 'peer' where worker_id = (select w.worker_id from core_worker w where w.email = 'lead@demo.example')
        """);

    public static readonly Sql Left = new("update core_worker set disabled_at = @now where email = @email");

    public static readonly Sql Open = new("""
        insert into core_break_glass (break_glass_id, person_id, worker_id, reason, words, opened_at, until_at) values (@id, @person, @worker, 'Other', 'Test', @now, @until)
        """);

    public static readonly Sql OpenUntil = new("select g.until_at from core_break_glass g where g.person_id = @person");

    public static readonly Sql KeepAway = new("""
        insert into core_lock (lock_id, person_id, worker_id, reason, added_by, added_at) values (@id, @person, @worker, 'A relative', 'The test', @now)
        """);

    public static readonly Sql RaiseAsked = new("""
        insert into core_work (work_id, person_id, module_key, kind, kind_name, sentence, due_on, worker_id, team_id, link, raised_at)
        values (@id, @person, 'core', 'core.asked', 'Somebody asks', 'Answer the question.', @due, null, @team, '/', @now)
        """);

    public static readonly Sql End = new("""
        update core_support set phase = 'Ended', ended_on = @on where person_id = @person and support_id = @support
        """);

    public static readonly Sql AddContact = new("""
        insert into core_contact (contact_id, person_id, support_id, worker_id, method, result, two_way, happened_at)
        values (@contact, @person, @support, @worker, @method, @result, @twoWay, @at)
        """);

    public static readonly Sql Supports = Sql.ForEveryone(
        "select count(*) from core_support s where s.module_key = @module and s.phase <> 'Ended'", "the test counts everyone");

    public static readonly Sql Leads = Sql.ForEveryone("select s.lead_worker_id from core_support s where s.phase <> 'Ended'", "the test looks at everyone");

    public static readonly Sql Ended = new("select count(*) from core_support s where s.person_id = @person and s.phase = 'Ended'");

    public static readonly Sql Contacts = new("select count(*) from core_contact c where c.person_id = @person");

    public static readonly Sql OpenWork = new("""
        select w.kind from core_work w where w.person_id = @person and w.finished_at is null order by w.kind
        """);

    public static readonly Sql WorkOfNobody = new("select distinct w.sentence from core_work w where w.person_id is null and w.kind = @kind and w.finished_at is null");

    public static readonly Sql Waiting = Sql.ForEveryone(
        "select w.sentence, w.worker_id, w.team_id from core_work w where w.finished_at is null", "the test looks at everyone");

    public static readonly Sql Sentences = new("""
        select t.sentence from core_timeline t where t.person_id = @person order by t.written_at, t.timeline_id
        """);

    public static readonly Sql Reason = new("select s.over_limit_reason from core_support s where s.person_id = @person");
}

internal sealed record WaitingRow
{
    public string Sentence { get; init; } = "";
    public Guid? WorkerId { get; init; }
    public Guid TeamId { get; init; }
}

internal sealed record WorkerRow
{
    public Guid WorkerId { get; init; }
    public string Name { get; init; } = "";
    public Guid TeamId { get; init; }
    public string TeamName { get; init; } = "";
    public Guid? OrganisationId { get; init; }
    public string Organisation { get; init; } = "";
}
