using FluentMigrator;

namespace HousingFirst.Migrations;

/// <summary>What an offer was when a death took it back, so that a mistake can be put right.</summary>
[Migration(202611301620)]
public sealed class OfferWas : ForwardOnlyMigration
{
    public override void Up() => Alter.Table("housing_first_offer").AddColumn("was_state").AsString(20).Nullable();
}
