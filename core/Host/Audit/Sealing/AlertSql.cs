using Platform.Sdk.Data;

namespace Platform.Host.Audit.Sealing;

internal static class AlertSql
{
    /// <summary>How many people each of these workers has opened between two instants, where they are more than usual.</summary>
    public static readonly Sql Opened = new("""
        select a.worker_id, count(distinct a.subject_id) as people
        from core_audit a
        where a.worker_id in @workers and a.at >= @from and a.at < @until and a.action in ('view', 'print', 'change', 'create', 'self-claim', 'share', 'withdraw', 'lock', 'unlock', 'seal', 'unseal', 'exists', 'break-glass') and a.outcome = 'done'
        group by a.worker_id
        having count(distinct a.subject_id) > @most
        """);

    /// <summary>Once for each mark.</summary>
    public static readonly Sql Raise = new("""
        insert into core_audit_alert (alert_id, mark, kind, worker_id, subject_id, people, happened_at, raised_at)
        select @alert, @mark, @kind, @worker, @subject, @people, @at, @now
        where not exists (select 1 from core_audit_alert a where a.mark = @mark)
        """);

    public static readonly Sql NotReviewed = new("""
        select a.alert_id, a.kind, a.worker_id, w.name as worker_name, a.people, a.happened_at
        from core_audit_alert a
        left join core_worker w on w.worker_id = a.worker_id
        where a.reviewed_at is null and (a.worker_id is null or a.worker_id <> @me)
        order by a.raised_at desc, a.alert_id
        """);

    public static readonly Sql Review = new("""
        update core_audit_alert set reviewed_at = @now, reviewed_by = @by where alert_id = @alert and reviewed_at is null and (worker_id is null or worker_id <> @me)
        """);
}

internal static class AlertKind
{
    public const string Closed = "closed-record";
    public const string Many = "many-people";
    public const string Export = "export";
    public const string SelfClaim = "self-claim";
}

/// <summary>How many people somebody has opened.</summary>
internal sealed record OpenedRow
{
    public Guid WorkerId { get; init; }
    public int People { get; init; }
}

/// <summary>Something that governance has not looked at yet.</summary>
internal sealed record AlertRow
{
    public Guid AlertId { get; init; }
    public string Kind { get; init; } = "";
    public Guid? WorkerId { get; init; }
    public string? WorkerName { get; init; }
    public int? People { get; init; }
    public DateTime HappenedAt { get; init; }
}
