using FluentMigrator;

namespace Platform.Record.Migrations;

/// <summary>The person's own account: written once, never changed; a later entry may stand beside an earlier one.</summary>
[Migration(202611230925)]
public sealed class Story : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_story")
            .WithColumn("story_id").AsGuid().PrimaryKey("core_story_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_story_person", "core_person", "person_id")
            .WithColumn("words").AsString(int.MaxValue).NotNullable()
            .WithColumn("told_on").AsDate().NotNullable()
            .WithColumn("told_to").AsString(100).NotNullable()
            .WithColumn("worker_id").AsGuid().Nullable().ForeignKey("core_story_worker", "core_worker", "worker_id")
            .WithColumn("beside_id").AsGuid().Nullable().ForeignKey("core_story_beside", "core_story", "story_id")
            .WithColumn("written_at").AsDateTime2().NotNullable();
        Create.Index("core_story_newest").OnTable("core_story")
            .OnColumn("person_id").Ascending().OnColumn("told_on").Descending();
    }
}
