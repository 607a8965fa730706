using Platform.Sdk.Data;

namespace Host.Tests.Audit.Sealing;

internal static class OlderSql
{
    public static readonly Sql Add = new("""
        insert into core_audit (audit_id, at, worker_id, organisation, team, roles, session_mark, action, subject_id, module_key, page, handler, relationship, correlation, form_id, outcome, terms_hash, batch_id)
        values (@auditId, @at, @workerId, @organisation, @team, @roles, @sessionMark, @action, @subjectId, @moduleKey, @page, @handler, @relationship, @correlation, @formId, @outcome, @termsHash, @batchId)
        """);

    public static readonly Sql AboutAnOlderRow = new("update core_audit set about_worker_id = @about where audit_id = @id");

    public static readonly Sql DetailOfAnOlderRow = new("update core_audit set detail = @text where audit_id = @id");

    public static readonly Sql DetailOfNewest = new("update core_audit set detail = @text where audit_id = (select min(a.audit_id) from core_audit a where a.batch_id is null)");

    public static readonly Sql Columns = new("select c.name from pragma_table_info('core_audit') c");

    public static readonly Sql Some = new("select min(a.audit_id) from core_audit a where a.batch_id is not null");

    public static Sql Set(string column) => new($"update core_audit set {column} = @value where audit_id = @id");
}
