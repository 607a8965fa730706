using FluentMigrator;

namespace Platform.Record.Migrations.Access;

/// <summary>Of which colleagues it was said that they have a record of their own here, and whether it is sealed. Which record it is stands nowhere.</summary>
[Migration(202611301931)]
public sealed class OwnRecords : ForwardOnlyMigration
{
    public override void Up() => Create.Table("core_own_record")
        .WithColumn("own_record_id").AsGuid().PrimaryKey("core_own_record_pk")
        .WithColumn("worker_id").AsGuid().NotNullable().ForeignKey("core_own_record_worker", "core_worker", "worker_id").Indexed("core_own_record_of")
        .WithColumn("asked_by").AsString(100).Nullable()
        .WithColumn("asked_at").AsDateTime2().NotNullable()
        .WithColumn("answer").AsString(20).Nullable()
        .WithColumn("answered_by").AsString(100).Nullable()
        .WithColumn("answered_at").AsDateTime2().Nullable();
}
