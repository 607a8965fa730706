using Platform.Sdk.Data;

namespace Platform.Host.Audit.Sealing;

internal static class SealSql
{
    /// <summary>What is sealed of a row, in the order of <see cref="Row"/> and of the bytes that are hashed.</summary>
    public static readonly SealedColumn[] Columns =
    [
        SealedColumn.Id, SealedColumn.Instant, SealedColumn.Id, .. SealedColumn.Texts(5), SealedColumn.Id, .. SealedColumn.Texts(5), SealedColumn.Id, .. SealedColumn.Texts(2),
        SealedColumn.Id, .. SealedColumn.Texts(1),
    ];

    /// <summary>How many of them a row has always had; those added since are hashed only where one of them holds something.</summary>
    public const int FirstColumns = 17;

    private const string Row =
        "a.audit_id, a.at, a.worker_id, a.organisation, a.team, a.roles, a.session_mark, a.action, a.subject_id, a.module_key, a.page, a.handler, "
        + "a.relationship, a.correlation, a.form_id, a.outcome, a.terms_hash, a.about_worker_id, a.detail from core_audit a";

    private const string Batch =
        "select b.batch_id, b.number, b.sealed_at, b.row_count, b.previous, b.digest, b.key_id, b.signature from core_audit_batch b";

    public static readonly Sql NotSealed = new($"select {Row} where a.batch_id is null order by a.at, a.audit_id");

    public static readonly Sql Of = new($"select {Row} where a.batch_id = @batch");

    public static readonly Sql Last = new($"{Batch} order by b.number desc");

    public static readonly Sql After = new($"{Batch} where b.number > @number order by b.number");

    public static readonly Sql Assign = new("update core_audit set batch_id = @batch where audit_id in @rows and batch_id is null");

    /// <summary>The number is unique: of two that seal at once, one gives way.</summary>
    public static readonly Sql Add = new("""
        insert into core_audit_batch (batch_id, number, sealed_at, row_count, previous, digest, key_id, signature)
        values (@batchId, @number, @sealedAt, @rowCount, @previous, @digest, @keyId, @signature)
        """);

    /// <summary>What is not sealed yet.</summary>
    public static readonly Sql Open = new("select count(*) as not_sealed, min(a.at) as oldest from core_audit a where a.batch_id is null");

    /// <summary>Rows of batches that are not there.</summary>
    public static readonly Sql Stray = new("""
        select count(*) from core_audit a
        where a.batch_id is not null and not exists (select 1 from core_audit_batch b where b.batch_id = a.batch_id)
        """);
}

/// <summary>How much is not sealed yet.</summary>
internal sealed record OpenRow
{
    public int NotSealed { get; init; }
    public DateTime? Oldest { get; init; }
}

/// <summary>How a column is read.</summary>
internal readonly record struct SealedColumn(bool IsId, bool IsInstant)
{
    public static readonly SealedColumn Id = new(true, false), Instant = new(false, true);

    public static IEnumerable<SealedColumn> Texts(int columns) => Enumerable.Repeat(default(SealedColumn), columns);
}
