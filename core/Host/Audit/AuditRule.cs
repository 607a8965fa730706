namespace Platform.Host.Audit;

/// <summary>What a command leaves in the audit. None runs without one.</summary>
internal abstract record AuditRule
{
    /// <summary>It changes records, or who may see them: a row before it begins, so that one that is killed has left it, and one that says what it did.</summary>
    /// <param name="Name">What is typed.</param>
    /// <param name="Label">What it does, in plain words.</param>
    public sealed record Written(string Name, string Label) : AuditRule;

    /// <summary>It leaves nothing, and why.</summary>
    public sealed record Not(string Why) : AuditRule;

    public Task BeginAsync(SystemAudit audit) => this is Written rule ? audit.WriteAsync(AuditAction.Command, "core", rule.Name, rule.Label) : Task.CompletedTask;

    /// <param name="audit">Where it is written.</param>
    /// <param name="did">What it did, in numbers.</param>
    public Task EndAsync(SystemAudit audit, string did) => this is Written rule
        ? audit.WriteAsync(AuditAction.Command, "core", rule.Name, rule.Label, did, Outcome.Done)
        : Task.CompletedTask;
}
