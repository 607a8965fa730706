using FluentMigrator;

namespace Platform.Record.Migrations.Notes;

/// <summary>What is good to know before somebody is met: looked at again by a day, and whether the person was told of it.</summary>
[Migration(202611291110)]
public sealed class GoodToKnow : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_note")
            .WithColumn("note_id").AsGuid().PrimaryKey("core_note_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_note_person", "core_person", "person_id")
            .WithColumn("words").AsString(500).NotNullable()
            .WithColumn("review_on").AsDate().NotNullable()
            .WithColumn("person_told").AsString(20).NotNullable()
            .WithColumn("told_why").AsString(300).Nullable()
            .WithColumn("added_by").AsString(100).NotNullable()
            .WithColumn("added_at").AsDateTime2().NotNullable()
            .WithColumn("asked_on").AsDate().Nullable()
            .WithColumn("ended_on").AsDate().Nullable()
            .WithColumn("ended_reason").AsString(300).Nullable()
            .WithColumn("ended_by").AsString(100).Nullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("core_note_of").OnTable("core_note").OnColumn("person_id").Ascending().OnColumn("ended_on").Ascending();
        Create.Index("core_note_due").OnTable("core_note").OnColumn("ended_on").Ascending().OnColumn("review_on").Ascending();
    }
}
