using Platform.Sdk.Data;

namespace Platform.Conformance.Exploring;

/// <summary>What the kit writes to have workers and people of its own.</summary>
internal static class KitSql
{
    // every demo account has the same password
    public static readonly Sql AddWorker = new("""
        insert into core_worker (worker_id, team_id, email, email_key, name, password_hash, security_stamp, failed_tries, created_at, version)
        select @worker, @team, @email, @emailKey, @name, w.password_hash, @stamp, 0, @now, 1
        from core_worker w where w.email = 'navigator@demo.example'
        """);

    public static readonly Sql QuickPassword = new("update core_worker set password_hash = @hash where password_hash is not null");

    public static readonly Sql AddRole = new("insert into core_worker_role (worker_id, module_key, role) values (@worker, @module, @role)");

    public static readonly Sql AddPerson = new("""
        insert into core_person (person_id, display_name, name_key, started_at, guard, version) values (@person, @name, @name, @now, 0, 1)
        """);

    public static readonly Sql AddNumber = new("""
        insert into core_identifier (identifier_id, person_id, kind, value, verified, added_at) values (@id, @person, 'LocalReference', 'KIT-TWIN', @no, @now)
        """);

    /// <summary>What another worker has proposed, or asked to be undone.</summary>
    public static readonly Sql AddMerge = new("""
        insert into core_merge (merge_id, person_id, other_id, state, choices, because, proposed_by, proposed_by_name, proposed_at, decided_at, was, undo_by, undo_by_name, undo_because, undo_at)
        select @id, @person, @other, @state, '', 'Kit', w.worker_id, w.name, @at, @at, @was, w.worker_id, w.name, 'Kit', @at
        from core_worker w where w.email = @email
        """);

    public static readonly Sql MergedInto = new("update core_person set merged_into = @into where person_id = @person");

    public static readonly Sql BornOn = new("update core_person set born_on = @bornOn, born_precision = 'Exact' where person_id = @person");

    public static readonly Sql AddKey = new("""
        insert into core_person_key (person_key_id, person_id, kind, key_text) values (@id, @person, 'Whole', @key)
        """);

    public static readonly Sql AddSearch = new("insert into core_search (search_id, worker_id, terms, ends_at) values (@search, @worker, @terms, @endsAt)");

    /// <summary>A peer supporter sees those only whom they are matched with.</summary>
    public static readonly Sql StandIn = new("""
        update core_support set backup_worker_id = (select w.worker_id from core_worker w where w.email = @email) where person_id = @person
        """);

    public static readonly Sql EndSupport = new("update core_support set phase = 'Ended', ended_on = @on where person_id = @person");

    public static readonly Sql AddContact = new("""
        insert into core_contact (contact_id, person_id, support_id, method, result, two_way, happened_at)
        select @id, s.person_id, s.support_id, 'Visit', 'Spoke', 1, @now from core_support s where s.person_id = @person
        """);

    public static readonly Sql AddAsk = new("""
        insert into core_ask (ask_id, person_id, worker_id, known_as, words, asked_at)
        select @id, @person, w.worker_id, 'Somebody', 'May we talk?', @now from core_worker w where w.email = @email
        """);

    public static readonly Sql AddReferral = new("""
        insert into core_referral (referral_id, source, known_as, find_at, words, safe, agreement, code_hash, state, sent_at, waits_since, is_answer_kept_back, version)
        values (@id, 'Myself', 'Somebody new', 'By the river', 'A bed', 'NotKnown', 'Agrees', @hash, 'Waiting', @now, @now, 0, 1)
        """);

    public static readonly Sql AddOpening = new("""
        insert into core_break_glass (break_glass_id, person_id, worker_id, reason, words, opened_at, until_at)
        select @id, @person, w.worker_id, 'Other', 'What happened, in a sentence.', @now, @now from core_worker w where w.email = @email
        """);

    public static readonly Sql AddDraft = new("""
        insert into core_draft (draft_id, person_id, worker_id, page, address, title, fields, saved_at)
        values (@id, @person, @worker, @page, @page, 'Add to their story', @fields, @now)
        """);

    public static readonly Sql AddEnding = new("""
        insert into core_ending (ending_id, person_id, support_id, reason, way_back, proposed_by_id, proposed_at, decision, version)
        select @id, s.person_id, s.support_id, 'MovedOn', 'Ask for us.', w.worker_id, @now, 'Proposed', 1
        from core_support s cross join core_worker w where s.person_id = @person and w.email = @email
        """);

    public static readonly Sql Everybody = Sql.ForEveryone("select p.person_id from core_person p", "what a test compares");

    public static readonly Sql AddLock = new("""
        insert into core_lock (lock_id, person_id, worker_id, reason, added_by, added_at) values (@id, @person, @worker, 'A test', 'A test', @now)
        """);

    public static readonly Sql AddSeal = new("insert into core_seal (seal_id, person_id, reason, added_by, added_at) values (@id, @person, 'A test', 'A test', @now)");

    public static readonly Sql EndSeals = Sql.ForEveryone("update core_seal set ended_at = @now where ended_at is null", "what is sealed would say nothing of the other rules");

    public static readonly Sql WrittenOf = new("select count(*) from core_audit a where a.form_id = @form");

    public static readonly Sql AddAlert = new("""
        insert into core_audit_alert (alert_id, mark, kind, worker_id, people, happened_at, raised_at) values (@alert, @mark, 'many-people', @worker, 4, @now, @now)
        """);
}
