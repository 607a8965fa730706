using FluentMigrator;

namespace Platform.Record.Migrations.Plan;

/// <summary>What a person wants, in their words; where they are with it, over time; and what it was before.</summary>
[Migration(202611291400)]
public sealed class Goals : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_goal")
            .WithColumn("goal_id").AsGuid().PrimaryKey("core_goal_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_goal_person", "core_person", "person_id")
            .WithColumn("words").AsString(1000).NotNullable()
            .WithColumn("by_on").AsDate().Nullable()
            .WithColumn("place").AsInt32().NotNullable()
            .WithColumn("state").AsString(20).NotNullable()
            .WithColumn("state_word").AsString(500).Nullable()
            .WithColumn("state_on").AsDate().NotNullable()
            .WithColumn("added_on").AsDate().NotNullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("core_goal_of").OnTable("core_goal").OnColumn("person_id").Ascending().OnColumn("place").Ascending();

        Create.Table("core_goal_point")
            .WithColumn("goal_point_id").AsGuid().PrimaryKey("core_goal_point_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_goal_point_person", "core_person", "person_id")
            .WithColumn("goal_id").AsGuid().NotNullable().ForeignKey("core_goal_point_goal", "core_goal", "goal_id")
            .WithColumn("score").AsInt32().NotNullable()
            .WithColumn("said_by").AsString(20).NotNullable()
            .WithColumn("said_on").AsDate().NotNullable()
            .WithColumn("words").AsString(500).Nullable()
            .WithColumn("worker_name").AsString(100).Nullable()
            .WithColumn("written_at").AsDateTime2().NotNullable();
        Create.Index("core_goal_point_of").OnTable("core_goal_point")
            .OnColumn("person_id").Ascending().OnColumn("goal_id").Ascending().OnColumn("said_on").Ascending();

        Create.Table("core_goal_history")
            .WithColumn("goal_history_id").AsGuid().PrimaryKey("core_goal_history_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_goal_history_person", "core_person", "person_id")
            .WithColumn("goal_id").AsGuid().NotNullable().ForeignKey("core_goal_history_goal", "core_goal", "goal_id")
            .WithColumn("sentence").AsString(300).NotNullable()
            .WithColumn("words").AsString(1000).Nullable()
            .WithColumn("worker_name").AsString(100).Nullable()
            .WithColumn("written_at").AsDateTime2().NotNullable();
        Create.Index("core_goal_history_of").OnTable("core_goal_history")
            .OnColumn("person_id").Ascending().OnColumn("goal_id").Ascending().OnColumn("written_at").Ascending();
    }
}
