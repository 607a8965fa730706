using FluentMigrator;

namespace HousingFirst.Migrations;

/// <summary>Who said that a home was never theirs: what was written of an end before stays as it was written.</summary>
[Migration(202612011500)]
public sealed class MistakenBy : ForwardOnlyMigration
{
    public override void Up() => Alter.Table("housing_first_tenancy").AddColumn("mistaken_by").AsString(100).Nullable();
}
