using FluentMigrator;

namespace Platform.Record.Migrations.Names;

/// <summary>What each word of anybody's names sounds and looks like, once for all who share it; whose it is stands in core_person_key.</summary>
[Migration(202611231000)]
public sealed class NameWords : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_name_word")
            .WithColumn("name_word_id").AsGuid().PrimaryKey("core_name_word_pk")
            .WithColumn("word").AsString(200).NotNullable().Indexed("core_name_word_of")
            .WithColumn("key_text").AsString(60).NotNullable();
        Create.Index("core_name_word_find").OnTable("core_name_word").OnColumn("key_text").Ascending().OnColumn("word").Ascending();
    }
}
