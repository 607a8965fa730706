using FluentMigrator;

namespace Platform.Record.Migrations.Merging;

/// <summary>
/// Two records that are of one person: who proposed it, who decided it, every row that either had and what became of it, and into which record one went. And what merging does
/// with rows that cannot stand side by side, kept where it outlives the module that said so.
/// </summary>
[Migration(202611291300)]
public sealed class Merges : ForwardOnlyMigration
{
    public override void Up()
    {
        Alter.Table("core_module_table").AddColumn("on_merge").AsString(200).Nullable();
        Alter.Table("core_person").AddColumn("merged_into").AsGuid().Nullable();
        Create.Index("core_person_merged").OnTable("core_person").OnColumn("merged_into").Ascending();

        Create.Table("core_merge")
            .WithColumn("merge_id").AsGuid().PrimaryKey("core_merge_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_merge_person", "core_person", "person_id").Indexed("core_merge_of")
            .WithColumn("other_id").AsGuid().NotNullable().Indexed("core_merge_other")
            .WithColumn("state").AsString(20).NotNullable()
            .WithColumn("choices").AsString(2000).NotNullable()
            .WithColumn("because").AsString(1000).NotNullable()
            .WithColumn("proposed_by").AsGuid().NotNullable()
            .WithColumn("proposed_by_name").AsString(100).NotNullable()
            .WithColumn("proposed_at").AsDateTime2().NotNullable()
            .WithColumn("decided_by_name").AsString(100).Nullable()
            .WithColumn("decided_words").AsString(1000).Nullable()
            .WithColumn("decided_at").AsDateTime2().Nullable()
            .WithColumn("was").AsString(int.MaxValue).Nullable()
            .WithColumn("undo_by").AsGuid().Nullable()
            .WithColumn("undo_by_name").AsString(100).Nullable()
            .WithColumn("undo_because").AsString(1000).Nullable()
            .WithColumn("undo_at").AsDateTime2().Nullable()
            .WithColumn("undone_by_name").AsString(100).Nullable()
            .WithColumn("undone_at").AsDateTime2().Nullable();

        Create.Table("core_merge_row")
            .WithColumn("merge_row_id").AsGuid().PrimaryKey("core_merge_row_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_merge_row_person", "core_person", "person_id")
            .WithColumn("merge_id").AsGuid().NotNullable().ForeignKey("core_merge_row_of", "core_merge", "merge_id")
            .WithColumn("table_name").AsString(128).NotNullable()
            .WithColumn("row_key").AsString(1000).NotNullable()
            .WithColumn("fate").AsString(20).NotNullable();
        Create.Index("core_merge_row_all").OnTable("core_merge_row").OnColumn("person_id").Ascending().OnColumn("merge_id").Ascending();
    }
}
