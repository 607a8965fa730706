using FluentMigrator;

namespace Platform.Record.Migrations.Accounts;

/// <summary>When a worker last signed in, and what an invitation says beside an address: a name, and roles as <c>module:role</c>.</summary>
[Migration(202611231210)]
public sealed class Staff : ForwardOnlyMigration
{
    public override void Up()
    {
        Alter.Table("core_worker").AddColumn("last_in_at").AsDateTime2().Nullable();
        Alter.Table("core_invite").AddColumn("name").AsString(100).Nullable();
        Alter.Table("core_invite").AddColumn("roles").AsString(2000).Nullable();
    }
}
