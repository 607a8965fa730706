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

    public static readonly Sql Mine = new("""
        select d.draft_id, d.address, d.title, d.person_id, p.display_name, d.saved_at
        from core_draft d
        left join core_person_card p on p.person_id = d.person_id
        where d.worker_id = @worker and (d.person_id is null or {visible d.person_id})
          and not exists (select 1 from core_person gone where gone.person_id = d.person_id and gone.died_precision is not null)
        order by d.saved_at desc, d.draft_id
        """);

    /// <summary>One of the worker's own without its page, for as long as they see whom it is about.</summary>
    public static readonly Sql One = new("""
        select d.draft_id, d.address, d.title, d.person_id, p.display_name, d.saved_at, d.fields
        from core_draft d
        left join core_person_card p on p.person_id = d.person_id
        where d.draft_id = @draft and d.worker_id = @worker and (d.person_id is null or {visible d.person_id})
          and not exists (select 1 from core_person gone where gone.person_id = d.person_id and gone.died_precision is not null)
        """);

    public static readonly Sql Forget = Sql.ForEveryone("delete from core_draft where draft_id = @draft and worker_id = @worker", "its author's own");

    public static readonly Sql Sweep = Sql.ForEveryone("delete from core_draft where saved_at < @before", "what nobody went on with, whoever it is about");
}
