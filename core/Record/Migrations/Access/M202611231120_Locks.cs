using FluentMigrator;

namespace Platform.Record.Migrations.Access;

/// <summary>Workers kept away from one person, and records sealed to all but those named.</summary>
[Migration(202611231120)]
public sealed class Locks : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_lock")
            .WithColumn("lock_id").AsGuid().PrimaryKey("core_lock_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_lock_person", "core_person", "person_id")
            .WithColumn("worker_id").AsGuid().NotNullable().ForeignKey("core_lock_worker", "core_worker", "worker_id")
            .WithColumn("reason").AsString(500).NotNullable()
            .WithColumn("added_by").AsString(100).NotNullable()
            .WithColumn("added_at").AsDateTime2().NotNullable()
            .WithColumn("ended_at").AsDateTime2().Nullable();
        Create.Index("core_lock_of").OnTable("core_lock").OnColumn("person_id").Ascending().OnColumn("worker_id").Ascending();

        Create.Table("core_seal")
            .WithColumn("seal_id").AsGuid().PrimaryKey("core_seal_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_seal_person", "core_person", "person_id").Indexed("core_seal_of")
            .WithColumn("reason").AsString(500).NotNullable()
            .WithColumn("added_by").AsString(100).NotNullable()
            .WithColumn("added_at").AsDateTime2().NotNullable()
            .WithColumn("ended_at").AsDateTime2().Nullable();

        Create.Table("core_seal_reader")
            .WithColumn("seal_reader_id").AsGuid().PrimaryKey("core_seal_reader_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_seal_reader_person", "core_person", "person_id")
            .WithColumn("seal_id").AsGuid().NotNullable().ForeignKey("core_seal_reader_of", "core_seal", "seal_id")
            .WithColumn("worker_id").AsGuid().NotNullable().ForeignKey("core_seal_reader_worker", "core_worker", "worker_id");
        Create.Index("core_seal_reader_who").OnTable("core_seal_reader").OnColumn("person_id").Ascending().OnColumn("worker_id").Ascending();
    }
}
