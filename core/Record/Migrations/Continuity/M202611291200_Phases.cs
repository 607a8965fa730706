using FluentMigrator;

namespace Platform.Record.Migrations.Continuity;

/// <summary>The history of an episode's phases, with what was agreed with the person; the phase of now stays on the episode. And who stands in for its lead.</summary>
[Migration(202611291200)]
public sealed class Phases : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_phase_change")
            .WithColumn("phase_change_id").AsGuid().PrimaryKey("core_phase_change_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_phase_change_person", "core_person", "person_id")
            .WithColumn("support_id").AsGuid().NotNullable().ForeignKey("core_phase_change_support", "core_support", "support_id")
            .WithColumn("phase").AsString(20).NotNullable()
            .WithColumn("since_on").AsDate().NotNullable()
            .WithColumn("agreed").AsString(int.MaxValue).Nullable()
            .WithColumn("look_in_on").AsDate().Nullable()
            .WithColumn("noted_by").AsString(100).Nullable()
            .WithColumn("noted_at").AsDateTime2().NotNullable();
        Create.Index("core_phase_change_of").OnTable("core_phase_change").OnColumn("person_id").Ascending().OnColumn("support_id").Ascending();
        Alter.Table("core_support").AddColumn("backup_worker_id").AsGuid().Nullable();
        Alter.Table("core_support").AddColumn("backup_until").AsDate().Nullable();
    }
}
