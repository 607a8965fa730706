using FluentMigrator;

namespace Platform.Record.Migrations.Access;

/// <summary>
/// Every look and change: one row each, never what was seen. The subject is no person_id: rows outlive merge and erasure. Names of
/// organisation and team are those of the day, so that a row stands by itself. Rows are sealed in batches that form a chain.
/// </summary>
[Migration(202611231640)]
public sealed class Audit : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_audit")
            .WithColumn("audit_id").AsGuid().PrimaryKey("core_audit_pk")
            .WithColumn("at").AsDateTime2().NotNullable().Indexed("core_audit_when")
            .WithColumn("worker_id").AsGuid().Nullable()
            .WithColumn("organisation").AsString(100).NotNullable()
            .WithColumn("team").AsString(100).NotNullable()
            .WithColumn("roles").AsString(200).NotNullable()
            .WithColumn("session_mark").AsString(16).Nullable()
            .WithColumn("action").AsString(20).NotNullable()
            .WithColumn("subject_id").AsGuid().Nullable()
            .WithColumn("module_key").AsString(64).NotNullable()
            .WithColumn("page").AsString(200).NotNullable()
            .WithColumn("handler").AsString(60).Nullable()
            .WithColumn("relationship").AsString(20).NotNullable()
            .WithColumn("correlation").AsString(40).NotNullable()
            .WithColumn("form_id").AsGuid().Nullable()
            .WithColumn("outcome").AsString(20).NotNullable()
            .WithColumn("terms_hash").AsString(64).Nullable()
            .WithColumn("batch_id").AsGuid().Nullable().Indexed("core_audit_sealed");
        Create.Index("core_audit_subject").OnTable("core_audit").OnColumn("subject_id").Ascending().OnColumn("at").Ascending();
        Create.Index("core_audit_worker").OnTable("core_audit").OnColumn("worker_id").Ascending().OnColumn("at").Ascending();

        Create.Table("core_audit_batch")
            .WithColumn("batch_id").AsGuid().PrimaryKey("core_audit_batch_pk")
            .WithColumn("number").AsInt32().NotNullable().Unique("core_audit_batch_number")
            .WithColumn("sealed_at").AsDateTime2().NotNullable()
            .WithColumn("row_count").AsInt32().NotNullable()
            .WithColumn("previous").AsString(64).NotNullable()
            .WithColumn("digest").AsString(64).NotNullable()
            .WithColumn("key_id").AsString(64).NotNullable()
            .WithColumn("signature").AsString(2000).NotNullable();

        Create.Table("core_audit_alert")
            .WithColumn("alert_id").AsGuid().PrimaryKey("core_audit_alert_pk")
            .WithColumn("mark").AsString(120).NotNullable().Unique("core_audit_alert_mark")
            .WithColumn("kind").AsString(20).NotNullable()
            .WithColumn("worker_id").AsGuid().Nullable()
            .WithColumn("subject_id").AsGuid().Nullable()
            .WithColumn("people").AsInt32().Nullable()
            .WithColumn("happened_at").AsDateTime2().NotNullable()
            .WithColumn("raised_at").AsDateTime2().NotNullable()
            .WithColumn("reviewed_at").AsDateTime2().Nullable()
            .WithColumn("reviewed_by").AsString(100).Nullable();
        Create.Index("core_audit_alert_open").OnTable("core_audit_alert").OnColumn("reviewed_at").Ascending().OnColumn("raised_at").Ascending();
    }
}
