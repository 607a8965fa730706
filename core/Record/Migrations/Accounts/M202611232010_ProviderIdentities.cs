using FluentMigrator;

namespace Platform.Record.Migrations.Accounts;

/// <summary>
/// Which identity of an OpenID Connect provider opens which account, and which of its answers have been used (hashes only); and of
/// each session how it was begun.
/// </summary>
[Migration(202611232010)]
public sealed class ProviderIdentities : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_worker_identity")
            .WithColumn("identity_hash").AsString(64).PrimaryKey("core_worker_identity_pk")
            .WithColumn("worker_id").AsGuid().NotNullable().ForeignKey("core_worker_identity_worker", "core_worker", "worker_id")
            .WithColumn("issuer_hash").AsString(64).NotNullable()
            .WithColumn("linked_at").AsDateTime2().NotNullable();
        Create.Index("core_worker_identity_one").OnTable("core_worker_identity")
            .OnColumn("worker_id").Ascending().OnColumn("issuer_hash").Ascending().WithOptions().Unique();

        Create.Table("core_provider_answer")
            .WithColumn("answer_hash").AsString(64).PrimaryKey("core_provider_answer_pk")
            .WithColumn("ends_at").AsDateTime2().NotNullable();

        Alter.Table("core_session").AddColumn("way").AsString(20).Nullable();
    }
}
