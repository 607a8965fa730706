using FluentMigrator;

namespace TestModules;

/// <summary>The tables of a made module: of two places of one kind only one can stand. Its own assembly, since a module's migrations are all that its assembly holds.</summary>
[Migration(202611291500)]
public sealed class Ponds : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("pond_place")
            .WithColumn("place_id").AsGuid().PrimaryKey("pond_place_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("pond_place_person", "core_person", "person_id")
            .WithColumn("kind").AsString(20).NotNullable()
            .WithColumn("noted_on").AsDate().NotNullable();
        Create.Index("pond_place_once").OnTable("pond_place").OnColumn("person_id").Ascending().OnColumn("kind").Ascending().WithOptions().Unique();
        Create.Table("pond_visit")
            .WithColumn("visit_id").AsGuid().PrimaryKey("pond_visit_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("pond_visit_person", "core_person", "person_id")
            .WithColumn("place_id").AsGuid().NotNullable().ForeignKey("pond_visit_place", "pond_place", "place_id");
        Create.Index("pond_visit_of").OnTable("pond_visit").OnColumn("person_id").Ascending();
    }
}
