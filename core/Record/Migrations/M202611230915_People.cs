using FluentMigrator;

namespace Platform.Record.Migrations;

/// <summary>People: one identifying word is enough; everything else is optional and may be imprecise.</summary>
[Migration(202611230915)]
public sealed class People : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_person")
            .WithColumn("person_id").AsGuid().PrimaryKey("core_person_pk")
            .WithColumn("display_name").AsString(200).NotNullable()
            .WithColumn("name_key").AsString(400).NotNullable()
            .WithColumn("pronouns").AsString(50).Nullable()
            .WithColumn("gender").AsString(40).Nullable()
            .WithColumn("gender_words").AsString(100).Nullable()
            .WithColumn("ethnicity").AsString(60).Nullable()
            .WithColumn("ethnicity_words").AsString(200).Nullable()
            .WithColumn("born_on").AsDate().Nullable().Indexed("core_person_born")
            .WithColumn("born_precision").AsString(20).Nullable()
            .WithColumn("started_at").AsDateTime2().NotNullable()
            .WithColumn("guard").AsInt32().NotNullable()
            .WithColumn("version").AsInt32().NotNullable();

        Create.Table("core_person_name")
            .WithColumn("person_name_id").AsGuid().PrimaryKey("core_person_name_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_person_name_person", "core_person", "person_id").Indexed("core_person_name_of")
            .WithColumn("kind").AsString(20).NotNullable()
            .WithColumn("name").AsString(200).NotNullable()
            .WithColumn("added_at").AsDateTime2().NotNullable();

        Create.Table("core_person_key")
            .WithColumn("person_key_id").AsGuid().PrimaryKey("core_person_key_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_person_key_person", "core_person", "person_id").Indexed("core_person_key_of")
            .WithColumn("kind").AsString(20).NotNullable()
            .WithColumn("key_text").AsString(200).NotNullable();
        Create.Index("core_person_key_find").OnTable("core_person_key")
            .OnColumn("kind").Ascending().OnColumn("key_text").Ascending().OnColumn("person_id").Ascending();

        Create.Table("core_identifier")
            .WithColumn("identifier_id").AsGuid().PrimaryKey("core_identifier_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_identifier_person", "core_person", "person_id")
            .WithColumn("kind").AsString(20).NotNullable()
            .WithColumn("value").AsString(60).NotNullable()
            .WithColumn("verified").AsBoolean().NotNullable()
            .WithColumn("added_at").AsDateTime2().NotNullable();
        Create.Index("core_identifier_once").OnTable("core_identifier")
            .OnColumn("person_id").Ascending().OnColumn("kind").Ascending().OnColumn("value").Ascending().WithOptions().Unique();
        Create.Index("core_identifier_find").OnTable("core_identifier")
            .OnColumn("value").Ascending().OnColumn("kind").Ascending().OnColumn("person_id").Ascending();
    }
}
