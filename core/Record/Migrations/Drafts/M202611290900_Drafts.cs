using FluentMigrator;

namespace Platform.Record.Migrations.Drafts;

/// <summary>Forms that somebody began and has not sent: only their author sees them, and they go after some weeks.</summary>
[Migration(202611290900)]
public sealed class Drafts : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_draft")
            .WithColumn("draft_id").AsGuid().PrimaryKey("core_draft_pk")
            .WithColumn("person_id").AsGuid().Nullable().ForeignKey("core_draft_person", "core_person", "person_id")
            .WithColumn("worker_id").AsGuid().NotNullable().ForeignKey("core_draft_worker", "core_worker", "worker_id")
            .WithColumn("page").AsString(300).NotNullable()
            .WithColumn("address").AsString(1000).NotNullable()
            .WithColumn("title").AsString(100).NotNullable()
            .WithColumn("fields").AsString(int.MaxValue).NotNullable()
            .WithColumn("saved_at").AsDateTime2().NotNullable();
        Create.Index("core_draft_mine").OnTable("core_draft").OnColumn("worker_id").Ascending().OnColumn("page").Ascending().OnColumn("saved_at").Descending();
        Create.Index("core_draft_person").OnTable("core_draft").OnColumn("person_id").Ascending();
        Create.Index("core_draft_old").OnTable("core_draft").OnColumn("saved_at").Ascending();
    }
}
