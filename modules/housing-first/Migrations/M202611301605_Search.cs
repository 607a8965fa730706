using FluentMigrator;

namespace HousingFirst.Migrations;

/// <summary>What somebody wants of a home, what they must keep away from, and the homes they were offered.</summary>
[Migration(202611301605)]
public sealed class Search : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("housing_first_wish")
            .WithColumn("wish_id").AsGuid().PrimaryKey("housing_first_wish_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("housing_first_wish_person", "core_person", "person_id")
            .WithColumn("kind").AsString(20).NotNullable()
            .WithColumn("words").AsString(int.MaxValue).NotNullable()
            .WithColumn("seen_by").AsString(20).NotNullable()
            .WithColumn("told_on").AsDate().NotNullable()
            .WithColumn("told_to").AsString(200).NotNullable()
            .WithColumn("over_on").AsDate().Nullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("housing_first_wish_of").OnTable("housing_first_wish").OnColumn("person_id").Ascending().OnColumn("told_on").Descending();
        Create.Table("housing_first_offer")
            .WithColumn("offer_id").AsGuid().PrimaryKey("housing_first_offer_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("housing_first_offer_person", "core_person", "person_id")
            .WithColumn("support_id").AsGuid().NotNullable().ForeignKey("housing_first_offer_support", "core_support", "support_id")
            .WithColumn("property_id").AsGuid().NotNullable().ForeignKey("housing_first_offer_property", "housing_first_property", "property_id")
            .WithColumn("state").AsString(20).NotNullable()
            .WithColumn("offered_on").AsDate().NotNullable()
            .WithColumn("offered_by").AsString(200).NotNullable()
            .WithColumn("answer_by").AsDate().NotNullable()
            .WithColumn("viewing_at").AsDateTime2().Nullable()
            .WithColumn("viewing_id").AsGuid().Nullable()
            .WithColumn("answered_on").AsDate().Nullable()
            .WithColumn("words").AsString(int.MaxValue).Nullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("housing_first_offer_of").OnTable("housing_first_offer").OnColumn("person_id").Ascending().OnColumn("offered_on").Descending();
    }
}
