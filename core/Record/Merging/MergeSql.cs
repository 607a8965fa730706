using Platform.Sdk.Data;

namespace Platform.Record.Merging;

internal static class MergeSql
{
    private const string SamePerson = "the record that went into another is the same person's; it has no rows of support any more by which it could be seen";

    private const string Columns = """
        m.merge_id, m.person_id, m.other_id, m.state, m.choices, m.because, m.proposed_by, m.proposed_by_name, m.proposed_at, m.decided_by_name, m.decided_words,
        m.decided_at, m.was, m.undo_by, m.undo_by_name, m.undo_because, m.undo_at, m.undone_by_name, m.undone_at
        """;

    /// <summary>
    /// Of a person <c>p</c> who went into no other record. Where people are joined to others it is not written <c>merged_into is null</c>: that is true of nearly everybody, and SQLite would look it up by
    /// its index before those others.
    /// </summary>
    internal const string NotMerged = "coalesce(p.merged_into, p.person_id) = p.person_id";

    /// <summary>
    /// Who may be the same person, of those whom the worker's team supports now: one number of theirs is the same, or they were born on the very day and one word of their names looks or sounds alike. Those of whom
    /// somebody said that they are two people are left out.
    /// </summary>
    public static readonly Sql Twins = new($$"""
        select p.person_id, p.display_name, p.born_on, p.born_precision, m.same_number
        from (
            select t.person_id, max(t.same_number) as same_number
            from (
                select o.person_id, 1 as same_number
                from core_identifier i
                join core_identifier o on o.value = i.value and o.kind = i.kind
                where i.person_id = @person and o.person_id <> i.person_id and {visible o.person_id}
                union all
                select b.person_id, 0 as same_number
                from core_person a
                join core_person b on b.born_on = a.born_on and b.person_id <> a.person_id
                where a.person_id = @person and a.born_precision = 'Exact' and b.born_precision = 'Exact' and {visible b.person_id}
                  and exists (
                    select 1
                    from core_person_key k
                    join core_name_word w on w.word = k.key_text
                    join core_name_word v on v.key_text = w.key_text
                    join core_person_key l on l.key_text = v.word and l.kind = 'Word'
                    where k.person_id = @person and k.kind = 'Word' and l.person_id = b.person_id)) t
            group by t.person_id) m
        join core_person p on p.person_id = m.person_id
        where {visible p.person_id} and {{NotMerged}}
          and exists (select 1 from core_support s where s.person_id = p.person_id and s.team_id = @team and s.ended_on is null)
          and exists (select 1 from core_support u where u.person_id = @person and u.team_id = @team and u.ended_on is null)
          and not exists (select 1 from core_merge d where d.person_id = @person and d.other_id = p.person_id and d.state = 'Declined')
          and not exists (select 1 from core_merge e where e.person_id = p.person_id and e.other_id = @person and e.state = 'Declined')
        order by m.same_number desc, p.display_name, p.person_id
        """);

    /// <summary>The other record, where it is in sight and the worker's team supports them now.</summary>
    public static readonly Sql Other = new("""
        select p.person_id, p.display_name
        from core_person p
        where p.person_id = @other and p.merged_into is null and {visible p.person_id}
          and exists (select 1 from core_support s where s.person_id = p.person_id and s.team_id = @team and s.ended_on is null)
        """);

    /// <summary>Into which record one went; asked of everything that is not found, whatever the reason.</summary>
    public static readonly Sql Into = new("select p.merged_into from core_person p where p.person_id = @person");

    /// <summary>The merges of a record, and of those that went into it.</summary>
    public static readonly Sql Of = Sql.ForEveryone($"""
        select {Columns}
        from core_merge m
        where m.person_id = @person or m.other_id = @person or m.person_id in (select p.person_id from core_person p where p.merged_into = @person)
        order by m.proposed_at desc, m.merge_id
        """, SamePerson);

    public static readonly Sql Propose = new("""
        insert into core_merge (merge_id, person_id, other_id, state, choices, because, proposed_by, proposed_by_name, proposed_at)
        values (@id, @person, @other, 'Proposed', @choices, @because, @worker, @name, @now)
        """);

    public static readonly Sql Decline = new("""
        update core_merge set state = 'Declined', decided_by_name = @name, decided_words = @words, decided_at = @now
        where person_id = @person and merge_id = @merge and state = 'Proposed' and proposed_by <> @worker
        """);

    public static readonly Sql Done = new("""
        update core_merge set state = 'Done', decided_by_name = @name, decided_at = @now, was = @was
        where person_id = @person and merge_id = @merge and state = 'Proposed' and proposed_by <> @worker
        """);

    public static readonly Sql AskUndo = new("""
        update core_merge set state = 'UndoAsked', undo_by = @worker, undo_by_name = @name, undo_because = @because, undo_at = @now
        where person_id = @person and merge_id = @merge and state = 'Done'
        """);

    public static readonly Sql KeepMerged = new("""
        update core_merge set state = 'Done' where person_id = @person and merge_id = @merge and state = 'UndoAsked' and undo_by <> @worker
        """);

    public static readonly Sql Undone = new("""
        update core_merge set state = 'Undone', undone_by_name = @name, undone_at = @now
        where person_id = @person and merge_id = @merge and state = 'UndoAsked' and undo_by <> @worker
        """);

    /// <summary>Merges since of either record that are not undone.</summary>
    public static readonly Sql Later = Sql.ForEveryone("""
        select count(*) from core_merge m
        where m.state in ('Done', 'UndoAsked') and m.merge_id <> @merge and m.decided_at > @at
          and (m.person_id = @person or m.other_id = @person or m.person_id = @other or m.other_id = @other)
        """, SamePerson);

    public static readonly Sql Log = new("""
        insert into core_merge_row (merge_row_id, person_id, merge_id, table_name, row_key, fate) values (@id, @person, @merge, @table, @key, @fate)
        """);

    public static readonly Sql Logged = new("""
        select r.table_name, r.row_key, r.fate from core_merge_row r where r.person_id = @person and r.merge_id = @merge
        """);

    public static readonly Sql Write = new("""
        update core_person
        set display_name = @displayName, name_key = @nameKey, pronouns = @pronouns, born_on = @bornOn, born_precision = @bornPrecision,
            gender = @gender, gender_words = @genderWords, ethnicity = @ethnicity, ethnicity_words = @ethnicityWords, version = @version
        where person_id = @person
        """);

    public static readonly Sql Retire = new("update core_person set merged_into = @into where person_id = @person");

    /// <summary>What is to be done, and a form that was begun, lead to the record that their rows are with now: there they are found and finished.</summary>
    public static readonly Sql Links = new("update core_work set link = replace(link, @from, @to) where person_id = @person and link like @led");

    public static readonly Sql Drafts = new("""
        update core_draft set page = replace(page, @from, @to), address = replace(address, @from, @to) where person_id = @person and page like @led
        """);

    public static readonly Sql Followers = Sql.ForEveryone("select p.person_id from core_person p where p.merged_into = @into", SamePerson);

    public static readonly Sql RemoveName = new("delete from core_person_name where person_id = @person and person_name_id = @id");

    public static readonly Sql Agreed = new("""
        select h.sharing_id, h.organisation_id, h.recorded_at, h.ended_at from core_sharing h where h.person_id = @person
        """);

    public static readonly Sql EndAgreed = new("update core_sharing set ended_at = @now, version = version + 1 where person_id = @person and sharing_id = @id");

    public static readonly Sql TakeEndBack = new("""
        update core_sharing set ended_at = null, version = version + 1 where person_id = @person and sharing_id = @id and ended_at = @at
        """);

    public static readonly Sql Faces = new("select d.disadvantage_id, d.kind from core_disadvantage d where d.person_id = @person");

    public static readonly Sql Keys = new("select k.key_text from core_person_key k where k.person_id = @person");

    public static readonly Sql Teams = new("""
        select t.team_id as viewer_id, t.name, t.organisation as employer, max(case when s.ended_on is null then 1 else 0 end) as supports
        from core_support s
        join core_team t on t.team_id = s.team_id
        where s.person_id = @person and (s.ended_on is null or s.ended_on >= @since)
        group by t.team_id, t.name, t.organisation
        order by t.name
        """);

    public static readonly Sql Organisations = new("""
        select o.organisation_id as viewer_id, o.name, string_agg(k.kind, ' ') as kinds
        from core_sharing h
        join core_sharing_kind k on k.person_id = h.person_id and k.sharing_id = h.sharing_id
        join core_organisation o on o.organisation_id = h.organisation_id
        where h.person_id = @person and h.ended_at is null and h.until_on >= @today
        group by o.organisation_id, o.name
        order by o.name
        """);

    public static readonly Sql Openings = new("""
        select w.worker_id as viewer_id, w.name
        from core_break_glass g
        join core_worker w on w.worker_id = g.worker_id
        where g.person_id = @person and g.until_at > @now
        order by w.name
        """);

    /// <summary>Merges of the last days, for what was still being written while they were carried out.</summary>
    public static readonly Sql Lately = Sql.ForEveryone(
        "select m.merge_id, m.person_id, m.other_id from core_merge m where m.state in ('Done', 'UndoAsked') and m.decided_at > @since order by m.decided_at", SamePerson);
}
