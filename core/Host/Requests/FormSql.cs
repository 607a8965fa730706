using Platform.Sdk.Data;

namespace Platform.Host.Requests;

internal static class FormSql
{
    public static readonly Sql Take = new("""
        insert into core_form (form_id, worker_id, page, created_at) values (@form, @worker, @page, @now)
        """);

    public static readonly Sql Answer = new("update core_form set answer = @answer where form_id = @form");

    public static readonly Sql Answered = new("""
        select answer from core_form where form_id = @form and worker_id = @worker and page = @page
        """);

    public static readonly Sql Sweep = new("delete from core_form where created_at < @before");
}
