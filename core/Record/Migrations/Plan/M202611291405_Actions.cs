using FluentMigrator;

namespace Platform.Record.Migrations.Plan;

/// <summary>Who does what by when. Where a worker does it, an item of work stands in their day.</summary>
[Migration(202611291405)]
public sealed class Actions : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_action")
            .WithColumn("action_id").AsGuid().PrimaryKey("core_action_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_action_person", "core_person", "person_id")
            .WithColumn("goal_id").AsGuid().Nullable().ForeignKey("core_action_goal", "core_goal", "goal_id")
            .WithColumn("what").AsString(200).NotNullable()
            .WithColumn("owner").AsString(20).NotNullable()
            .WithColumn("worker_id").AsGuid().Nullable().ForeignKey("core_action_worker", "core_worker", "worker_id")
            .WithColumn("service").AsString(100).Nullable()
            .WithColumn("due_on").AsDate().Nullable()
            .WithColumn("state").AsString(20).NotNullable()
            .WithColumn("state_word").AsString(300).Nullable()
            .WithColumn("state_on").AsDate().NotNullable()
            .WithColumn("work_id").AsGuid().Nullable()
            .WithColumn("added_at").AsDateTime2().NotNullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("core_action_of").OnTable("core_action").OnColumn("person_id").Ascending().OnColumn("state").Ascending().OnColumn("due_on").Ascending();
    }
}
