using Platform.Sdk.Data;

namespace Host.Tests.Audit.Sealing;

internal static class MutationSql
{
    public static readonly Sql Batches = new("""
        select b.batch_id, b.number, b.sealed_at, b.row_count, b.previous, b.digest, b.key_id, b.signature from core_audit_batch b
        """);

    public static readonly Sql Action = new("update core_audit set action = @text where audit_id = @id");

    public static readonly Sql ManyBy = new("select count(*) from core_audit_alert a where a.worker_id = @worker and a.kind = 'many-people'");

    public static readonly Sql Detail = new("update core_audit set detail = @text where detail is not null");

    public static readonly Sql DropSegments = new("delete from core_audit_segment");

    public static readonly Sql Team = new("update core_audit set team = @text where audit_id = @id");

    public static readonly Sql Time = new("update core_audit set at = @at where audit_id = @id");

    public static readonly Sql Subject = new("update core_audit set subject_id = @subject where audit_id = @id");

    public static readonly Sql Delete = new("delete from core_audit where audit_id = @id");

    public static readonly Sql Copy = new("""
        insert into core_audit (audit_id, at, worker_id, organisation, team, roles, action, module_key, page, relationship, correlation, outcome, batch_id)
        select @copy, a.at, a.worker_id, a.organisation, a.team, a.roles, a.action, a.module_key, a.page, a.relationship, a.correlation, a.outcome, a.batch_id
        from core_audit a where a.audit_id = @id
        """);

    public static readonly Sql Move = new("update core_audit set batch_id = @batch where audit_id = @id");

    public static readonly Sql SealedAt = new("update core_audit_batch set sealed_at = @at where batch_id = @id");

    public static readonly Sql Number = new("update core_audit_batch set number = @number where batch_id = @id");

    public static readonly Sql CutRows = new("""
        delete from core_audit where batch_id in (select b.batch_id from core_audit_batch b where b.number >= @from and b.number <= @to)
        """);

    public static readonly Sql NotSealedYet = new("""
        update core_audit set batch_id = null where batch_id in (select b.batch_id from core_audit_batch b where b.number = @from)
        """);

    public static readonly Sql Cut = new("delete from core_audit_batch where number >= @from and number <= @to");

    public static readonly Sql Forge = new("""
        update core_audit_batch set previous = @previous, digest = @digest, key_id = @keyId, signature = @signature where batch_id = @batchId
        """);
}
