using FluentMigrator;

namespace Platform.Record.Migrations;

/// <summary>Sessions, invitations and the keys that protect cookies; tokens are kept only as hashes.</summary>
[Migration(202611230905)]
public sealed class SignIn : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_session")
            .WithColumn("session_id").AsGuid().PrimaryKey("core_session_pk")
            .WithColumn("token_hash").AsString(64).NotNullable().Unique("core_session_token")
            .WithColumn("worker_id").AsGuid().NotNullable().ForeignKey("core_session_worker", "core_worker", "worker_id")
            .WithColumn("security_stamp").AsString(64).NotNullable()
            .WithColumn("created_at").AsDateTime2().NotNullable()
            .WithColumn("seen_at").AsDateTime2().NotNullable()
            .WithColumn("ends_at").AsDateTime2().NotNullable();

        Create.Table("core_invite")
            .WithColumn("invite_id").AsGuid().PrimaryKey("core_invite_pk")
            .WithColumn("email").AsString(254).NotNullable()
            .WithColumn("team_id").AsGuid().NotNullable().ForeignKey("core_invite_team", "core_team", "team_id")
            .WithColumn("module_key").AsString(64).NotNullable()
            .WithColumn("role").AsString(40).NotNullable()
            .WithColumn("token_hash").AsString(64).NotNullable().Unique("core_invite_token")
            .WithColumn("ends_at").AsDateTime2().NotNullable()
            .WithColumn("used_at").AsDateTime2().Nullable();

        Create.Table("core_data_key")
            .WithColumn("data_key_id").AsGuid().PrimaryKey("core_data_key_pk")
            .WithColumn("name").AsString(200).NotNullable()
            .WithColumn("xml").AsString(int.MaxValue).NotNullable();
    }
}
