using FluentMigrator;

namespace HousingFirst.Migrations;

/// <summary>Homes that landlords have: about nobody. Who holds one is an id that means nothing here.</summary>
[Migration(202611301600)]
public sealed class Properties : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("housing_first_property")
            .WithColumn("property_id").AsGuid().PrimaryKey("housing_first_property_pk")
            .WithColumn("address").AsString(300).NotNullable()
            .WithColumn("uprn").AsString(12).Nullable()
            .WithColumn("landlord").AsString(200).NotNullable()
            .WithColumn("landlord_type").AsString(30).NotNullable()
            .WithColumn("size").AsString(100).Nullable()
            .WithColumn("floor").AsString(100).Nullable()
            .WithColumn("accessibility").AsString(1000).Nullable()
            .WithColumn("more").AsString(1000).Nullable()
            .WithColumn("pets").AsString(20).NotNullable()
            .WithColumn("weekly_rent").AsInt64().Nullable()
            .WithColumn("weekly_allowance").AsInt64().Nullable()
            .WithColumn("state").AsString(20).NotNullable()
            .WithColumn("since_on").AsDate().NotNullable()
            .WithColumn("pledged_on").AsDate().Nullable()
            .WithColumn("void_on").AsDate().Nullable()
            .WithColumn("ready_on").AsDate().Nullable()
            .WithColumn("expected_on").AsDate().Nullable()
            .WithColumn("holder_id").AsGuid().Nullable()
            .WithColumn("guard").AsInt32().NotNullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("housing_first_property_by_state").OnTable("housing_first_property").OnColumn("state").Ascending().OnColumn("address").Ascending();
    }
}
