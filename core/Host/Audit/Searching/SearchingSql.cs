using Platform.Record.Locks;
using Platform.Sdk.Data;

namespace Platform.Host.Audit.Searching;

internal static class SearchingSql
{
    /// <summary>Who opened a record in an emergency: nothing here tells which of their rows are about it. Asked for one record, never row by row.</summary>
    private const string Openers = "select g.worker_id from core_audit g where g.action = 'break-glass' and g.worker_id is not null and g.subject_id";

    private const string WithoutTheirName = "governance reads what was done, without whose record it was; what is about a record that is or was closed to the reader is left out";

    // neither that it is closed nor that somebody looked may show, in a row or in a number; what the reader did themselves they know
    private static readonly string s_notClosedToMe = $"(a.worker_id = @me or not {EverClosed.To("a.subject_id", "@me")})";

    // of somebody's own rows none leads to a record, so that one that is closed to them differs from no other
    private const string NotOwn = "(a.worker_id is null or a.worker_id <> @me)";

    private static readonly string s_look = $"""
        select a.audit_id, a.at, a.worker_id, w.name as worker_name, a.organisation, a.team, a.roles, a.action, a.subject_id, a.module_key, a.page,
               a.relationship, a.correlation, a.outcome, a.detail, b.name as about_worker_name
        from core_audit a
        left join core_worker b on b.worker_id = a.about_worker_id
        left join core_worker w on w.worker_id = a.worker_id
        where a.at >= @since and (a.at < @at or (a.at = @at and a.audit_id < @before)) and (@action is null or a.action = @action) and {s_notClosedToMe}
        """;

    private const string NewestFirst = " order by a.at desc, a.audit_id desc";

    public static readonly Sql Find = Sql.ForEveryone(s_look + NewestFirst, WithoutTheirName);

    public static readonly Sql FindOfWorker = Sql.ForEveryone(s_look + " and a.worker_id = @worker" + NewestFirst, WithoutTheirName);

    public static readonly Sql FindOfSubject = Sql.ForEveryone(
        $"{s_look} and not (a.action = 'policy-deny' and a.worker_id = @me) and a.subject_id = @subject and (@worker is null or a.worker_id = @worker) and (a.worker_id is null or a.worker_id not in ({Openers} = @subject)){NewestFirst}", WithoutTheirName);

    /// <summary>Whose record a row is about, where that may be followed.</summary>
    public static readonly Sql SubjectOf = Sql.ForEveryone(
        $"select a.subject_id from core_audit a where a.audit_id = @row and {NotOwn} and {s_notClosedToMe} and (a.worker_id is null or a.worker_id not in ({Openers} = a.subject_id))", WithoutTheirName);

    /// <summary>How much of what the reader may see is not sealed yet.</summary>
    public static readonly Sql NotSealed = Sql.ForEveryone(
        $"select count(*) as not_sealed, min(a.at) as oldest from core_audit a where a.batch_id is null and {s_notClosedToMe}", WithoutTheirName);

    /// <summary>Who opened which of these records in an emergency.</summary>
    public static readonly Sql Openings = new("""
        select distinct g.subject_id, g.worker_id from core_audit g where g.action = 'break-glass' and g.worker_id is not null and g.subject_id in @subjects
        """);

    public static readonly Sql Workers = new("""
        select w.worker_id, w.name, t.name as team_name from core_worker w join core_team t on t.team_id = w.team_id order by w.name, w.worker_id
        """);
}

/// <summary>One row of the audit as governance reads it.</summary>
internal sealed record FoundLook
{
    public Guid AuditId { get; init; }
    public DateTime At { get; init; }
    public Guid? WorkerId { get; init; }
    public string? WorkerName { get; init; }
    public string Organisation { get; init; } = "";
    public string Team { get; init; } = "";
    public string Roles { get; init; } = "";
    public string Action { get; init; } = "";
    public Guid? SubjectId { get; init; }
    public string ModuleKey { get; init; } = "";
    public string Page { get; init; } = "";
    public string Relationship { get; init; } = "";
    public string Correlation { get; init; } = "";
    public string Outcome { get; init; } = "";
    public string? Detail { get; init; }
    public string? AboutWorkerName { get; init; }

    /// <summary>A worker, or the program that did it, or nobody that is known.</summary>
    public string Who => WorkerName is not null ? $"{WorkerName}, {Team}, {Organisation}" : Team.Length > 0 ? $"No worker: {Team}, {Organisation}" : "Nobody who has an account";
}

/// <summary>A record that somebody opened in an emergency.</summary>
internal sealed record OpeningRow
{
    public Guid SubjectId { get; init; }
    public Guid WorkerId { get; init; }
}

/// <summary>Somebody who works, or worked, here.</summary>
internal sealed record WorkerChoice
{
    public Guid WorkerId { get; init; }
    public string Name { get; init; } = "";
    public string TeamName { get; init; } = "";
}
