using FluentMigrator;

namespace Platform.Record.Migrations.Files;

/// <summary>Files of people, cleaned before they came. Of one that was removed everything stays but its content.</summary>
[Migration(202611291700)]
public sealed class FilesOfPeople : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_file")
            .WithColumn("file_id").AsGuid().PrimaryKey("core_file_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_file_person", "core_person", "person_id")
            .WithColumn("module_key").AsString(64).NotNullable()
            .WithColumn("label").AsString(100).NotNullable()
            .WithColumn("about").AsString(20).NotNullable()
            .WithColumn("file_type").AsString(10).NotNullable()
            .WithColumn("size").AsInt32().NotNullable()
            .WithColumn("worker_id").AsGuid().NotNullable().ForeignKey("core_file_worker", "core_worker", "worker_id")
            .WithColumn("added_by").AsString(100).NotNullable()
            .WithColumn("added_at").AsDateTime2().NotNullable()
            .WithColumn("removed_by").AsString(100).Nullable()
            .WithColumn("removed_at").AsDateTime2().Nullable()
            .WithColumn("removed_reason").AsString(300).Nullable()
            .WithColumn("content").AsBinary(int.MaxValue).Nullable();
        Create.Index("core_file_of").OnTable("core_file").OnColumn("person_id").Ascending().OnColumn("added_at").Descending();
    }
}
