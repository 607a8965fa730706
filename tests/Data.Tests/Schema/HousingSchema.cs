using FluentMigrator;
using Platform.Data.Schema;
using Platform.Sdk.Modules;

namespace Data.Tests.Schema;

/// <summary>A module whose migration bears the same number as the core's first.</summary>
internal static class HousingSchema
{
    public static ModuleInfo Info { get; } = new("housing-first", "Housing First", "A home first.");

    public static SchemaModule Module { get; } = Of(typeof(M1_Homes));

    public static SchemaModule Of(params Type[] migrations) => new(Info, migrations, ["housing_first_landlord"]);
}

[Migration(1)]
internal sealed class M1_Homes : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("housing_first_home")
            .WithColumn("home_id").AsGuid().NotNullable().PrimaryKey("pk_housing_first_home")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("fk_housing_first_home_person", "core_person", "person_id")
            .WithColumn("street").AsString(200).Nullable();
        Create.Table("housing_first_landlord")
            .WithColumn("landlord_id").AsGuid().NotNullable().PrimaryKey("pk_housing_first_landlord");
        Create.Index("ix_housing_first_home_person").OnTable("housing_first_home").OnColumn("person_id").Ascending();
        Execute.Sql("create view housing_first_home_card as select home_id, person_id from housing_first_home");
    }
}

[Migration(2)]
internal sealed class M2_Rents : ForwardOnlyMigration
{
    public override void Up() => Alter.Table("housing_first_home").AddColumn("rent_pence").AsInt64().Nullable();
}

/// <summary>Makes a table, changes rows, and then fails.</summary>
[Migration(3)]
internal sealed class M3_Fails : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("housing_first_key").WithColumn("person_id").AsGuid().NotNullable();
        Execute.Sql("update housing_first_home set street = 'changed'");
        Execute.Sql("update housing_first_home set no_such_column = 1");
    }
}
