using FluentMigrator;

namespace Platform.Record.Migrations.Continuity;

/// <summary>A handover from one worker to another, planned and then completed, or called off.</summary>
[Migration(202611291210)]
public sealed class Handovers : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_handover")
            .WithColumn("handover_id").AsGuid().PrimaryKey("core_handover_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_handover_person", "core_person", "person_id")
            .WithColumn("support_id").AsGuid().NotNullable().ForeignKey("core_handover_support", "core_support", "support_id")
            .WithColumn("from_worker_id").AsGuid().NotNullable().ForeignKey("core_handover_from", "core_worker", "worker_id")
            .WithColumn("to_worker_id").AsGuid().NotNullable().ForeignKey("core_handover_to", "core_worker", "worker_id")
            .WithColumn("overlap_from").AsDate().NotNullable()
            .WithColumn("overlap_until").AsDate().NotNullable()
            .WithColumn("know_first").AsString(int.MaxValue).NotNullable()
            .WithColumn("promises").AsString(int.MaxValue).Nullable()
            .WithColumn("goodbye_said").AsBoolean().NotNullable()
            .WithColumn("wishes_confirmed").AsBoolean().NotNullable()
            .WithColumn("planned_by").AsString(100).Nullable()
            .WithColumn("planned_at").AsDateTime2().NotNullable()
            .WithColumn("completed_on").AsDate().Nullable()
            .WithColumn("called_off_at").AsDateTime2().Nullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("core_handover_of").OnTable("core_handover").OnColumn("person_id").Ascending().OnColumn("support_id").Ascending();
        Create.Index("core_handover_to").OnTable("core_handover").OnColumn("to_worker_id").Ascending().OnColumn("completed_on").Ascending();
    }
}
