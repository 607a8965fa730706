using FluentMigrator;

namespace Platform.Record.Migrations.Access;

/// <summary>
/// Months of the audit that were kept for as long as they had to be and were dropped whole; each keeps the last digest, so that the chain goes on from it. And how
/// far the digests have been exported to each place.
/// </summary>
[Migration(202611232030)]
public sealed class AuditSegments : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_audit_copy")
            .WithColumn("place").AsString(20).PrimaryKey("core_audit_copy_pk")
            .WithColumn("number").AsInt32().NotNullable()
            .WithColumn("kept_at").AsDateTime2().NotNullable()
            .WithColumn("failing_since").AsDateTime2().Nullable()
            .WithColumn("cause").AsString(200).Nullable();
        Create.Table("core_audit_segment")
            .WithColumn("segment_id").AsGuid().PrimaryKey("core_audit_segment_pk")
            .WithColumn("first_number").AsInt32().NotNullable().Unique("core_audit_segment_first")
            .WithColumn("last_number").AsInt32().NotNullable()
            .WithColumn("until_at").AsDateTime2().NotNullable()
            .WithColumn("dropped_at").AsDateTime2().NotNullable()
            .WithColumn("digest").AsString(64).NotNullable()
            .WithColumn("key_id").AsString(64).NotNullable()
            .WithColumn("signature").AsString(2000).NotNullable();
    }
}
