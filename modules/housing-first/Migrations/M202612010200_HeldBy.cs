using FluentMigrator;

namespace HousingFirst.Migrations;

/// <summary>A home says which team keeps it for somebody: it can be asked, where who that is may not be seen.</summary>
[Migration(202612010200)]
public sealed class HeldBy : ForwardOnlyMigration
{
    public override void Up() => Alter.Table("housing_first_property")
        .AddColumn("holder_team_id").AsGuid().Nullable()
        .AddColumn("holder_team").AsString(200).Nullable();
}
