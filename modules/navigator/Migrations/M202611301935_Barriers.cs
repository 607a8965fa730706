using FluentMigrator;

namespace Navigator.Migrations;

/// <summary>What stands in somebody's way, and each step on which somebody was asked to change it.</summary>
[Migration(202611301935)]
public sealed class Barriers : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("navigator_barrier")
            .WithColumn("barrier_id").AsGuid().PrimaryKey("navigator_barrier_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("navigator_barrier_person", "core_person", "person_id")
            .WithColumn("team_id").AsGuid().NotNullable().ForeignKey("navigator_barrier_team", "core_team", "team_id")
            .WithColumn("raised_on").AsDate().NotNullable()
            .WithColumn("raised_by").AsString(20).NotNullable()
            .WithColumn("written_by").AsString(100).NotNullable()
            .WithColumn("service").AsString(100).NotNullable()
            .WithColumn("service_key").AsString(200).NotNullable()
            .WithColumn("sector").AsString(30).NotNullable()
            .WithColumn("kind").AsString(40).NotNullable()
            .WithColumn("tells_of").AsString(20).NotNullable()
            .WithColumn("effect").AsString(int.MaxValue).NotNullable()
            .WithColumn("tried").AsString(int.MaxValue).Nullable()
            .WithColumn("level").AsString(20).NotNullable()
            .WithColumn("asked").AsString(100).NotNullable()
            .WithColumn("owner_id").AsGuid().Nullable().ForeignKey("navigator_barrier_owner", "core_worker", "worker_id")
            .WithColumn("owner_name").AsString(100).Nullable()
            .WithColumn("rung").AsString(20).NotNullable()
            .WithColumn("due_on").AsDate().NotNullable()
            .WithColumn("state").AsString(20).NotNullable()
            .WithColumn("stop_reason").AsString(30).Nullable()
            .WithColumn("outcome").AsString(20).NotNullable()
            .WithColumn("outcome_words").AsString(int.MaxValue).Nullable()
            .WithColumn("proof").AsString(1000).Nullable()
            .WithColumn("reach").AsInt32().Nullable()
            .WithColumn("ended_on").AsDate().Nullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("navigator_barrier_of").OnTable("navigator_barrier").OnColumn("person_id").Ascending().OnColumn("state").Ascending().OnColumn("due_on").Ascending();
        Create.Index("navigator_barrier_same").OnTable("navigator_barrier").OnColumn("kind").Ascending().OnColumn("service_key").Ascending();

        Create.Table("navigator_step")
            .WithColumn("step_id").AsGuid().PrimaryKey("navigator_step_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("navigator_step_person", "core_person", "person_id")
            .WithColumn("barrier_id").AsGuid().NotNullable().ForeignKey("navigator_step_barrier", "navigator_barrier", "barrier_id")
            .WithColumn("rung").AsString(20).NotNullable()
            .WithColumn("route").AsString(30).Nullable()
            .WithColumn("asked").AsString(100).NotNullable()
            .WithColumn("started_on").AsDate().NotNullable()
            .WithColumn("due_on").AsDate().NotNullable()
            .WithColumn("ended_on").AsDate().Nullable()
            .WithColumn("answer").AsString(int.MaxValue).Nullable();
        Create.Index("navigator_step_of").OnTable("navigator_step").OnColumn("person_id").Ascending().OnColumn("barrier_id").Ascending();
    }
}
