using FluentMigrator;

namespace Platform.Record.Migrations.Accounts;

/// <summary>
/// The second factor of a worker's account, its recovery codes (hashes only), and in each session when somebody last proved that it
/// is they, and on what they are.
/// </summary>
[Migration(202611231205)]
public sealed class SecondFactors : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_second_factor")
            .WithColumn("worker_id").AsGuid().PrimaryKey("core_second_factor_pk").ForeignKey("core_second_factor_worker", "core_worker", "worker_id")
            .WithColumn("secret").AsString(1000).NotNullable()
            .WithColumn("last_step").AsInt64().NotNullable()
            .WithColumn("failed_tries").AsInt32().NotNullable()
            .WithColumn("locked_until").AsDateTime2().Nullable()
            .WithColumn("added_at").AsDateTime2().NotNullable();

        Create.Table("core_recovery_code")
            .WithColumn("worker_id").AsGuid().PrimaryKey("core_recovery_code_pk").ForeignKey("core_recovery_code_worker", "core_worker", "worker_id")
            .WithColumn("code_hash").AsString(64).PrimaryKey("core_recovery_code_pk");

        Alter.Table("core_session").AddColumn("proved_at").AsDateTime2().Nullable();
        Alter.Table("core_session").AddColumn("device").AsString(100).Nullable();
        Create.Index("core_session_of").OnTable("core_session").OnColumn("worker_id").Ascending();
    }
}
