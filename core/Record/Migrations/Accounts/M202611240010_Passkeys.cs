using FluentMigrator;

namespace Platform.Record.Migrations.Accounts;

/// <summary>
/// The passkeys of a worker's account: the public key and what it was last used with, never a secret; and beside the second factor
/// how many there are, so that a request need not count them.
/// </summary>
[Migration(202611240010)]
public sealed class Passkeys : ForwardOnlyMigration
{
    public override void Up()
    {
        // the id that an authenticator chose has up to 1023 bytes, too many for an index: its hash is what is looked for
        Create.Table("core_passkey")
            .WithColumn("passkey_id").AsGuid().PrimaryKey("core_passkey_pk")
            .WithColumn("worker_id").AsGuid().NotNullable().ForeignKey("core_passkey_worker", "core_worker", "worker_id")
            .WithColumn("credential_hash").AsString(64).NotNullable()
            .WithColumn("credential").AsString(1400).NotNullable()
            .WithColumn("public_key").AsString(2000).NotNullable()
            .WithColumn("name").AsString(60).NotNullable()
            .WithColumn("sign_count").AsInt64().NotNullable()
            .WithColumn("transports").AsString(100).NotNullable()
            .WithColumn("backup_eligible").AsBoolean().NotNullable()
            .WithColumn("backed_up").AsBoolean().NotNullable()
            .WithColumn("added_at").AsDateTime2().NotNullable()
            .WithColumn("used_at").AsDateTime2().Nullable();
        Create.Index("core_passkey_one").OnTable("core_passkey").OnColumn("credential_hash").Ascending().WithOptions().Unique();
        Create.Index("core_passkey_of").OnTable("core_passkey").OnColumn("worker_id").Ascending();

        Alter.Table("core_second_factor").AddColumn("passkeys").AsInt32().NotNullable().WithDefaultValue(0);
    }
}
