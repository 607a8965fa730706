using FluentMigrator;

namespace Platform.Record.Migrations.Accounts;

/// <summary>How often in a quarter of an hour somebody's password or code was wrong, or a name that nobody has was tried.</summary>
[Migration(202611240020)]
public sealed class WrongTries : ForwardOnlyMigration
{
    public override void Up() => Create.Table("core_wrong_try")
        .WithColumn("who").AsString(36).PrimaryKey("core_wrong_try_pk")
        .WithColumn("worker_id").AsGuid().Nullable()
        .WithColumn("began_at").AsDateTime2().NotNullable()
        .WithColumn("tries").AsInt32().NotNullable();
}
