using FluentMigrator;

namespace HousingFirst.Migrations;

/// <summary>What a home costs besides the rent and comes with, what belongs to a tenancy, and on which ground a landlord acts.</summary>
[Migration(202611302000)]
public sealed class MoreOfHomes : ForwardOnlyMigration
{
    public override void Up()
    {
        Alter.Table("housing_first_property")
            .AddColumn("service_charge").AsInt64().Nullable()
            .AddColumn("deposit").AsInt64().Nullable()
            .AddColumn("furnished").AsString(20).Nullable()
            .AddColumn("energy").AsString(20).Nullable();
        Alter.Table("housing_first_tenancy")
            .AddColumn("expected_end_on").AsDate().Nullable()
            .AddColumn("owed").AsString(20).Nullable()
            .AddColumn("key_held").AsString(20).Nullable()
            .AddColumn("animals").AsString(200).Nullable();
        Alter.Table("housing_first_notice").AddColumn("ground").AsString(20).Nullable();
    }
}
