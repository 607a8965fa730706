using Platform.Sdk.Data;

namespace Platform.Host.Audit.Looks;

internal static class LookSql
{
    /// <summary>What was done with somebody's record before an instant, the newest first; refusals showed nothing.</summary>
    public static readonly Sql Of = new("""
        select a.at, a.worker_id, w.name as worker_name, a.organisation, a.team, a.roles, a.action, a.module_key, a.page, a.relationship
        from core_audit a
        left join core_worker w on w.worker_id = a.worker_id
        where a.subject_id = @subject and a.at < @before and a.outcome = 'done'
        order by a.at desc, a.audit_id desc
        """);
}

/// <summary>One look or change.</summary>
internal sealed record LookRow
{
    public DateTime At { get; init; }
    public Guid? WorkerId { get; init; }
    public string? WorkerName { get; init; }
    public string Organisation { get; init; } = "";
    public string Team { get; init; } = "";
    public string Roles { get; init; } = "";
    public string Action { get; init; } = "";
    public string ModuleKey { get; init; } = "";
    public string Page { get; init; } = "";
    public string Relationship { get; init; } = "";
}
