using Platform.Record.Support.HandingOn;
using Platform.Sdk.Data;

namespace Platform.Record.Referrals;

internal static class ReferralSql
{
    internal const string Columns = """
        f.referral_id, f.person_id, f.joined_id, f.source, f.known_as, f.born, f.number, f.find_at, f.known_by, f.words, f.needs, f.safe, f.contact_how,
        f.keeps, f.agreement, f.from_name, f.from_organisation, f.from_reach, f.state, f.sent_at, f.waits_since, f.answer, f.answered_by, f.is_answer_kept_back, f.version
        """;

    private const string Line = "f.referral_id, f.person_id, f.known_as, f.source, f.from_organisation, f.needs, f.state, f.sent_at, f.waits_since, f.risen_on";

    private const string FrontDoor = "the front door reads what was sent to it, and nothing of a record; nobody reads what is about somebody whose record is closed to them";

    private static readonly string s_notClosed = $"(f.person_id is null or not {HandOverSql.Closed("f.person_id", "@worker")})";

    public static readonly Sql Send = new("""
        insert into core_referral (referral_id, person_id, source, known_as, born, number, find_at, known_by, words, needs, safe, contact_how, keeps, agreement,
                                   from_name, from_organisation, from_reach, worker_id, module_key, code_hash, state, sent_at, waits_since, is_answer_kept_back, version)
        values (@id, @person, @source, @knownAs, @born, @number, @findAt, @knownBy, @words, @needs, @safe, @contactHow, @keeps, @agreement,
                @fromName, @fromOrganisation, @fromReach, @worker, @module, @hash, 'Waiting', @now, @now, @keptBack, 1)
        """);

    /// <summary>Whether the front door's team is the worker's, or one of their organisation.</summary>
    public static readonly Sql IsFrontDoor = new("""
        select count(*) from core_team t where t.name = @name and (t.team_id = @team or t.organisation_id = @organisation)
        """);

    public static readonly Sql Waiting = Sql.ForEveryone($"""
        select {Line}
        from core_referral f
        where f.state = @state and {s_notClosed}
        order by f.waits_since, f.referral_id
        """, FrontDoor);

    public static readonly Sql Newest = Sql.ForEveryone($"""
        select {Line}
        from core_referral f
        where f.state = 'Answered' and {s_notClosed}
        order by f.waits_since desc, f.referral_id
        """, FrontDoor);

    public static readonly Sql One = Sql.ForEveryone($"""
        select {Columns}
        from core_referral f
        where f.referral_id = @id and {s_notClosed}
        """, FrontDoor);

    /// <summary>Others about the same person, the newest first.</summary>
    public static readonly Sql Others = Sql.ForEveryone($"""
        select {Line}
        from core_referral f
        where f.person_id = @person and f.referral_id <> @id and {s_notClosed}
        order by f.sent_at desc, f.referral_id
        """, FrontDoor);

    public static readonly Sql Died = new("""
        select p.died_on, p.died_precision from core_person p where p.person_id = @person and p.died_precision is not null and {visible p.person_id}
        """);

    public static readonly Sql OfPerson = new($"""
        select {Columns}
        from core_referral f
        where f.person_id = @person
        order by f.sent_at desc, f.referral_id
        """);

    /// <summary>What the worker sent, by the words they used; nothing about somebody whose record is closed to them.</summary>
    public static readonly Sql Mine = Sql.ForEveryone($"""
        select {Columns}
        from core_referral f
        where f.worker_id = @worker and {s_notClosed}
        order by f.sent_at desc, f.referral_id
        """, "what the worker sent in their own words, and what they were answered");

    public static readonly Sql Answer = Sql.ForEveryone("""
        update core_referral
        set state = 'Answered', answer = @answer, answered_by = @by, waits_since = @now, is_answer_kept_back = @keptBack, version = version + 1
        where referral_id = @id and version = @version and state <> 'Died'
          and not exists (select 1 from core_referral_offer o where o.referral_id = core_referral.referral_id and o.state = 'Open')
        """, "a referral may be about nobody yet; the front door has read it");
}
