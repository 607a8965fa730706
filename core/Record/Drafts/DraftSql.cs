using Platform.Sdk.Data;

namespace Platform.Record.Drafts;

internal static class DraftSql
{
    public static readonly Sql Change = Sql.ForEveryone("""
        update core_draft set fields = @fields, title = @title, address = @address, saved_at = @now
        where draft_id = @draft and worker_id = @worker and page = @page
        """, "its author's own, on a page that has just opened for them");

    /// <summary>Not for a form that was sent meanwhile: what is saved late must not come back as a draft.</summary>
    public static readonly Sql Begin = new("""
        insert into core_draft (draft_id, person_id, worker_id, page, address, title, fields, saved_at)
        select @draft, @person, @worker, @page, @address, @title, @fields, @now
        where not exists (select 1 from core_form f where f.form_id = @form)
        """);

    public static readonly Sql OfPerson = new("""
        select d.draft_id, d.saved_at
        from core_draft d
        where d.person_id = @person and d.worker_id = @worker and d.page = @page
        order by d.saved_at desc, d.draft_id
        """);

    /// <summary>The same on a page that is about nobody.</summary>
    public static readonly Sql OfPage = Sql.ForEveryone("""
        select d.draft_id, d.saved_at
        from core_draft d
        where d.worker_id = @worker and d.page = @page
        order by d.saved_at desc, d.draft_id
        """, "the worker's own, of a page that is about nobody");

    public static readonly Sql Fields = Sql.ForEveryone("""
        select d.fields
        from core_draft d
        where d.draft_id = @draft and d.worker_id = @worker and d.page = @page
        """, "the worker's own, on a page that has just opened for them");

    // while the own team supports them; somebody's words about whoever has died are theirs to read and to throw away for as long as that team reads
    private const string Opens = """
        (d.person_id is null or ({visible d.person_id} and exists (
                select 1 from core_support s join core_person g on g.person_id = s.person_id
                where s.person_id = d.person_id and s.team_id = @visible_team and (s.ended_on is null or (g.died_precision is not null and s.ended_on >= @visible_since))
                  and (@visible_match is null or s.lead_worker_id = @visible_match
                       or (s.backup_worker_id = @visible_match and (s.backup_until is null or s.backup_until >= @visible_today))))))
        """;

    /// <summary>Those of the worker's own which open by themselves; nothing in My day reminds of somebody who has died.</summary>
    public static readonly Sql Mine = new($"""
        select d.draft_id, d.address, d.title, d.person_id, p.display_name, d.saved_at, x.died_on, x.died_precision
        from core_draft d
        left join core_person_card p on p.person_id = d.person_id
        left join core_person x on x.person_id = d.person_id
        where d.worker_id = @worker and x.died_precision is null and {Opens}
        order by d.saved_at desc, d.draft_id
        """);

    /// <summary>What the worker began about somebody who has died: it waits where they are remembered.</summary>
    public static readonly Sql OfDied = new($"""
        select d.draft_id, d.title, d.saved_at
        from core_draft d
        where d.person_id = @person and d.worker_id = @worker and {Opens}
        order by d.saved_at desc, d.draft_id
        """);

    /// <summary>One of the worker's own without its page, for as long as they see whom it is about.</summary>
    public static readonly Sql One = new($"""
        select d.draft_id, d.address, d.title, d.person_id, p.display_name, d.saved_at, x.died_on, x.died_precision, d.fields
        from core_draft d
        left join core_person_card p on p.person_id = d.person_id
        left join core_person x on x.person_id = d.person_id
        where d.draft_id = @draft and d.worker_id = @worker and {Opens}
        """);

    public static readonly Sql Forget = Sql.ForEveryone("delete from core_draft where draft_id = @draft and worker_id = @worker", "its author's own");

    public static readonly Sql Sweep = Sql.ForEveryone("delete from core_draft where saved_at < @before", "what nobody went on with, whoever it is about");
}
