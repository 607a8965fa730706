using FluentMigrator;

namespace Platform.Record.Migrations;

/// <summary>One timeline and one list of work for every module; sentences are stored, so they outlive the module.</summary>
[Migration(202611230940)]
public sealed class Timeline : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_timeline")
            .WithColumn("timeline_id").AsGuid().PrimaryKey("core_timeline_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_timeline_person", "core_person", "person_id")
            .WithColumn("module_key").AsString(64).NotNullable()
            .WithColumn("kind").AsString(100).NotNullable()
            .WithColumn("kind_name").AsString(100).NotNullable()
            .WithColumn("sentence").AsString(500).NotNullable()
            .WithColumn("detail").AsString(int.MaxValue).Nullable()
            .WithColumn("happened_at").AsDateTime2().NotNullable()
            .WithColumn("worker_name").AsString(100).Nullable()
            .WithColumn("written_at").AsDateTime2().NotNullable();
        Create.Index("core_timeline_newest").OnTable("core_timeline")
            .OnColumn("person_id").Ascending().OnColumn("happened_at").Descending().OnColumn("timeline_id").Descending();

        Create.Table("core_work")
            .WithColumn("work_id").AsGuid().PrimaryKey("core_work_pk")
            .WithColumn("person_id").AsGuid().Nullable().ForeignKey("core_work_person", "core_person", "person_id")
            .WithColumn("module_key").AsString(64).NotNullable()
            .WithColumn("kind").AsString(100).NotNullable()
            .WithColumn("kind_name").AsString(100).NotNullable()
            .WithColumn("sentence").AsString(300).NotNullable()
            .WithColumn("due_on").AsDate().NotNullable()
            .WithColumn("worker_id").AsGuid().Nullable().ForeignKey("core_work_worker", "core_worker", "worker_id")
            .WithColumn("team_id").AsGuid().NotNullable().ForeignKey("core_work_team", "core_team", "team_id")
            .WithColumn("link").AsString(300).NotNullable()
            .WithColumn("raised_at").AsDateTime2().NotNullable()
            .WithColumn("finished_at").AsDateTime2().Nullable();
        Create.Index("core_work_team").OnTable("core_work")
            .OnColumn("team_id").Ascending().OnColumn("finished_at").Ascending().OnColumn("due_on").Ascending();
        Create.Index("core_work_person").OnTable("core_work").OnColumn("person_id").Ascending().OnColumn("kind").Ascending();
    }
}
