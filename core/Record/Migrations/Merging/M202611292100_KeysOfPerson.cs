using FluentMigrator;

namespace Platform.Record.Migrations.Merging;

/// <summary>The keys of one person by kind in one step: beside an index that begins with the kind, one of the person alone was passed over, and everybody's were read.</summary>
[Migration(202611292100)]
public sealed class KeysOfPerson : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Index("core_person_key_kinds").OnTable("core_person_key")
            .OnColumn("person_id").Ascending().OnColumn("kind").Ascending().OnColumn("key_text").Ascending();
        Delete.Index("core_person_key_of").OnTable("core_person_key");
    }
}
