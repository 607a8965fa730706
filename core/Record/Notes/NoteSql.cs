using Platform.Sdk.Data;

namespace Platform.Record.Notes;

internal static class NoteSql
{
    private const string Columns =
        "n.note_id, n.words, n.review_on, n.person_told, n.told_why, n.added_by, n.added_at, n.ended_on, n.ended_reason, n.ended_by, n.version";

    public static readonly Sql Now = new($"""
        select {Columns} from core_note n where n.person_id = @person and n.ended_on is null order by n.added_at, n.note_id
        """);

    public static readonly Sql Ended = new($"""
        select {Columns} from core_note n where n.person_id = @person and n.ended_on is not null order by n.ended_on desc, n.added_at desc, n.note_id
        """);

    public static readonly Sql One = new($"""
        select {Columns} from core_note n where n.person_id = @person and n.note_id = @note
        """);

    public static readonly Sql Add = new("""
        insert into core_note (note_id, person_id, words, review_on, person_told, told_why, added_by, added_at, version)
        values (@note, @person, @words, @review, @told, @why, @by, @now, 1)
        """);

    public static readonly Sql Review = new("""
        update core_note set review_on = @review, person_told = @told, told_why = @why, asked_on = null, version = version + 1
        where person_id = @person and note_id = @note and ended_on is null and version = @version
        """);

    public static readonly Sql End = new("""
        update core_note set ended_on = @today, ended_reason = @reason, ended_by = @by, version = version + 1
        where person_id = @person and note_id = @note and ended_on is null and version = @version
        """);

    public static readonly Sql FinishWork = new("""
        update core_work set finished_at = @now where person_id = @person and kind = @kind and link = @link and finished_at is null
        """);

    /// <summary>Every note that is due, with each support of the person that goes on.</summary>
    public static readonly Sql Due = Sql.ForEveryone("""
        select n.note_id, n.person_id, n.review_on, s.team_id, s.lead_worker_id
        from core_note n
        join core_support s on s.person_id = n.person_id and s.phase <> 'Ended'
        where n.ended_on is null and n.review_on <= @today and (n.asked_on is null or n.asked_on <= @before)
        order by n.review_on, n.note_id, s.started_on, s.support_id
        """, "nobody is signed in, and whoever leads support is asked to look at a note again");

    public static readonly Sql Asked = new("""
        update core_note set asked_on = @today
        where person_id = @person and note_id = @note and ended_on is null and review_on <= @today and (asked_on is null or asked_on <= @before)
        """);
}
