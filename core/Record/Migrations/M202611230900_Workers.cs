using FluentMigrator;

namespace Platform.Record.Migrations;

/// <summary>Teams, workers and the roles they hold, each for one module or for all (<c>*</c>).</summary>
[Migration(202611230900)]
public sealed class Workers : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_team")
            .WithColumn("team_id").AsGuid().PrimaryKey("core_team_pk")
            .WithColumn("name").AsString(100).NotNullable().Unique("core_team_name")
            .WithColumn("organisation").AsString(100).NotNullable();

        Create.Table("core_worker")
            .WithColumn("worker_id").AsGuid().PrimaryKey("core_worker_pk")
            .WithColumn("team_id").AsGuid().NotNullable().ForeignKey("core_worker_team", "core_team", "team_id")
            .WithColumn("email").AsString(254).NotNullable()
            .WithColumn("email_key").AsString(254).NotNullable().Unique("core_worker_email")
            .WithColumn("name").AsString(100).NotNullable()
            .WithColumn("password_hash").AsString(500).Nullable()
            .WithColumn("security_stamp").AsString(64).NotNullable()
            .WithColumn("failed_tries").AsInt32().NotNullable()
            .WithColumn("locked_until").AsDateTime2().Nullable()
            .WithColumn("disabled_at").AsDateTime2().Nullable()
            .WithColumn("created_at").AsDateTime2().NotNullable()
            .WithColumn("version").AsInt32().NotNullable();

        Create.Table("core_worker_role")
            .WithColumn("worker_id").AsGuid().PrimaryKey("core_worker_role_pk").ForeignKey("core_worker_role_worker", "core_worker", "worker_id")
            .WithColumn("module_key").AsString(64).PrimaryKey("core_worker_role_pk")
            .WithColumn("role").AsString(40).PrimaryKey("core_worker_role_pk");
    }
}
