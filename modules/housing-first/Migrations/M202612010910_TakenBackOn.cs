using FluentMigrator;

namespace HousingFirst.Migrations;

/// <summary>On which day an offer was taken back, beside the day on which they said yes to it: until now the one was written over the other.</summary>
[Migration(202612010910)]
public sealed class TakenBackOn : ForwardOnlyMigration
{
    public override void Up()
    {
        Alter.Table("housing_first_offer").AddColumn("taken_back_on").AsDate().Nullable();
        Execute.Sql("""
            update housing_first_offer
            set taken_back_on = answered_on, answered_on = case when was_state = 'Accepted' then answered_on else null end
            where state = 'TakenBack'
            """);
    }
}
