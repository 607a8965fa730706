using FluentMigrator;

namespace HousingFirst.Migrations;

/// <summary>Since when an inspection or a repair is no longer to be done.</summary>
[Migration(202612010215)]
public sealed class NotNeeded : ForwardOnlyMigration
{
    public override void Up() => Alter.Table("housing_first_check").AddColumn("not_needed_on").AsDate().Nullable();
}
