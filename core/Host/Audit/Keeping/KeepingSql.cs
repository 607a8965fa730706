using Platform.Sdk.Data;

namespace Platform.Host.Audit.Keeping;

internal static class KeepingSql
{
    public static readonly Sql Segments = new("""
        select s.segment_id, s.first_number, s.last_number, s.until_at, s.dropped_at, s.digest, s.key_id, s.signature
        from core_audit_segment s
        order by s.first_number
        """);

    /// <summary>The oldest batches that no segment has taken in yet.</summary>
    public static readonly Sql Oldest = new("""
        select b.batch_id, b.number, b.sealed_at, b.row_count, b.previous, b.digest, b.key_id, b.signature
        from core_audit_batch b
        where b.number > @number
        order by b.number
        """);

    /// <summary>The first batch that is younger than the end of a segment.</summary>
    public static readonly Sql FirstAfter = new("select coalesce(min(b.number), 0) from core_audit_batch b where b.number > @number and b.sealed_at >= @until");

    public static readonly Sql Newest = new("select coalesce(max(b.number), 0) from core_audit_batch b");

    public static readonly Sql DigestOf = new("select b.digest from core_audit_batch b where b.number = @number");

    public static readonly Sql Add = new("""
        insert into core_audit_segment (segment_id, first_number, last_number, until_at, dropped_at, digest, key_id, signature)
        values (@segmentId, @firstNumber, @lastNumber, @untilAt, @droppedAt, @digest, @keyId, @signature)
        """);

    /// <summary>What lies in a segment and is still there.</summary>
    public static readonly Sql Left = new("select b.batch_id from core_audit_batch b where b.number <= @number order by b.number");

    public static readonly Sql DropRows = new("delete from core_audit where batch_id = @batch");

    public static readonly Sql DropBatch = new("delete from core_audit_batch where batch_id = @batch");

    /// <summary>What governance was told of and has looked at is kept no longer than what it was told from.</summary>
    public static readonly Sql DropAlerts = new("delete from core_audit_alert where happened_at < @until and reviewed_at is not null");
}
