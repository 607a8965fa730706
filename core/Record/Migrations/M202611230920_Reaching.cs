using FluentMigrator;

namespace Platform.Record.Migrations;

/// <summary>Ways to reach a person, and the disadvantages they face as they said.</summary>
[Migration(202611230920)]
public sealed class Reaching : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_way_to_reach")
            .WithColumn("way_id").AsGuid().PrimaryKey("core_way_to_reach_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_way_to_reach_person", "core_person", "person_id").Indexed("core_way_to_reach_of")
            .WithColumn("kind").AsString(20).NotNullable()
            .WithColumn("value").AsString(200).NotNullable()
            .WithColumn("safety").AsString(20).NotNullable()
            .WithColumn("best_when").AsString(200).Nullable()
            .WithColumn("may_say").AsString(300).Nullable()
            .WithColumn("added_at").AsDateTime2().NotNullable()
            .WithColumn("version").AsInt32().NotNullable();

        Create.Table("core_disadvantage")
            .WithColumn("disadvantage_id").AsGuid().PrimaryKey("core_disadvantage_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_disadvantage_person", "core_person", "person_id")
            .WithColumn("kind").AsString(30).NotNullable()
            .WithColumn("state").AsString(20).NotNullable()
            .WithColumn("noted_on").AsDate().NotNullable();
        Create.Index("core_disadvantage_once").OnTable("core_disadvantage")
            .OnColumn("person_id").Ascending().OnColumn("kind").Ascending().WithOptions().Unique();
    }
}
