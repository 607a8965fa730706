using FluentMigrator;

namespace Platform.Record.Migrations.Access;

/// <summary>
/// The audit also says which colleague an administrator's change was about, and what a command, a job or a change of roles did. Both are hashed only where they
/// hold something, so that rows sealed before verify as they did.
/// </summary>
[Migration(202611232015)]
public sealed class AuditOfWork : ForwardOnlyMigration
{
    public override void Up() => Alter.Table("core_audit")
        .AddColumn("about_worker_id").AsGuid().Nullable()
        .AddColumn("detail").AsString(1000).Nullable();
}
