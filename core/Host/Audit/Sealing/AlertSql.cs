using Platform.Record.Locks;
using Platform.Sdk.Data;

namespace Platform.Host.Audit.Sealing;

internal static class AlertSql
{
    /// <summary>Where it is tried whether somebody has a record: by a number, or a whole name and a day of birth.</summary>
    public const string AskedAt = "/Unseen/Show", BackAt = "/Unseen/ComeBack", OpenedAt = "/BreakGlass/Open";

    /// <summary>
    /// How many people each of these workers has opened between two instants, where they are more than usual. Whoever tries one number after the other counts for each that
    /// nobody has, too.
    /// </summary>
    public static readonly Sql Opened = new($"""
        select a.worker_id, count(distinct a.subject_id) + count(distinct case when a.action = 'search' then a.terms_hash end) as people
        from core_audit a
        where a.worker_id in @workers and a.at >= @from and a.at < @until and a.outcome = 'done' and (a.action in ('view', 'print', 'change', 'create', 'self-claim', 'share', 'withdraw', 'lock', 'unlock', 'seal', 'unseal', 'exists', 'break-glass')
            or (a.action = 'search' and a.module_key = 'core' and a.page in ('{AskedAt}', '{BackAt}', '{OpenedAt}') and not exists (
                select 1 from core_audit f
                where f.worker_id = a.worker_id and f.at >= @from and f.at < @until and f.action = 'exists' and f.terms_hash = a.terms_hash)))
        group by a.worker_id
        having count(distinct a.subject_id) + count(distinct case when a.action = 'search' then a.terms_hash end) > @most
        """);

    /// <summary>Once for each mark.</summary>
    public static readonly Sql Raise = new("""
        insert into core_audit_alert (alert_id, mark, kind, worker_id, about_worker_id, subject_id, people, happened_at, raised_at)
        select @alert, @mark, @kind, @worker, @about, @subject, @people, @at, @now
        where not exists (select 1 from core_audit_alert a where a.mark = @mark)
        """);

    private const string WithoutTheirName = "an alert names no record; whoever was kept away from it is not shown one";

    // a seal that does not name the reader hides no alert: hardly any names governance, and then nobody would see who tries
    private static readonly string s_forMe = $"""
        (a.worker_id is null or a.worker_id <> @me) and (a.about_worker_id is null or a.about_worker_id <> @me) and not {EverClosed.ByName("a.subject_id", "@me")}
        """;

    public static readonly Sql NotReviewed = Sql.ForEveryone($"""
        select a.alert_id, a.kind, a.worker_id, w.name as worker_name, b.name as about_worker_name, a.happened_at
        from core_audit_alert a
        left join core_worker w on w.worker_id = a.worker_id
        left join core_worker b on b.worker_id = a.about_worker_id
        where a.reviewed_at is null and {s_forMe}
        order by a.raised_at desc, a.alert_id
        """, WithoutTheirName);

    public static readonly Sql Review = Sql.ForEveryone($"""
        update core_audit_alert set reviewed_at = @now, reviewed_by = @by
        where reviewed_at is null and alert_id in (select a.alert_id from core_audit_alert a where a.alert_id = @alert and {s_forMe})
        """, WithoutTheirName);
}

internal static class AlertKind
{
    public const string Closed = "closed-record";
    public const string Many = "many-people";
    public const string Export = "export";
    public const string SelfClaim = "self-claim";

    /// <summary>Somebody could get into the account of an administrator, or of governance, by a link.</summary>
    public const string SignInLink = "sign-in-link";
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
    public string? AboutWorkerName { get; init; }
    public DateTime HappenedAt { get; init; }
}
