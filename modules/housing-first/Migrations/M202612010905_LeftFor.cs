using FluentMigrator;

namespace HousingFirst.Migrations;

/// <summary>For which home they left another when they moved in, so that the day on which they left it is the day of that move.</summary>
[Migration(202612010905)]
public sealed class LeftFor : ForwardOnlyMigration
{
    public override void Up() => Alter.Table("housing_first_tenancy").AddColumn("left_for").AsGuid().Nullable();
}
