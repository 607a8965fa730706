using FluentMigrator;

namespace HousingFirst.Migrations;

/// <summary>What was written of an ending that was a mistake, where another ending came from somebody to whom it was not offered.</summary>
[Migration(202612011640)]
public sealed class MistakenEnd : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("housing_first_mistaken_end")
            .WithColumn("mistaken_end_id").AsGuid().PrimaryKey("housing_first_mistaken_end_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("housing_first_mistaken_end_person", "core_person", "person_id")
            .WithColumn("tenancy_id").AsGuid().NotNullable().ForeignKey("housing_first_mistaken_end_tenancy", "housing_first_tenancy", "tenancy_id")
            .WithColumn("reason").AsString(30).Nullable()
            .WithColumn("words").AsString(int.MaxValue).NotNullable();
        Create.Index("housing_first_mistaken_end_of").OnTable("housing_first_mistaken_end").OnColumn("person_id").Ascending().OnColumn("tenancy_id").Ascending();
    }
}
