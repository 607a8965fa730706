using FluentMigrator;

namespace Platform.Record.Migrations.Access;

/// <summary>
/// Whom an item of work or an alert is about, who is never shown it: in an alert beside who did it, for example the colleague whose account it was.
/// </summary>
[Migration(202611240915)]
public sealed class ToldOf : ForwardOnlyMigration
{
    public override void Up()
    {
        Alter.Table("core_work").AddColumn("about_worker_id").AsGuid().Nullable();
        Alter.Table("core_audit_alert").AddColumn("about_worker_id").AsGuid().Nullable();
    }
}
