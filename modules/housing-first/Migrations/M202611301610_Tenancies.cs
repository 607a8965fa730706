using FluentMigrator;

namespace HousingFirst.Migrations;

/// <summary>The homes of a person, one after another, and what belongs to each.</summary>
[Migration(202611301610)]
public sealed class Tenancies : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("housing_first_tenancy")
            .WithColumn("tenancy_id").AsGuid().PrimaryKey("housing_first_tenancy_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("housing_first_tenancy_person", "core_person", "person_id")
            .WithColumn("support_id").AsGuid().NotNullable().ForeignKey("housing_first_tenancy_support", "core_support", "support_id")
            .WithColumn("property_id").AsGuid().Nullable().ForeignKey("housing_first_tenancy_property", "housing_first_property", "property_id")
            .WithColumn("home_id").AsGuid().Nullable()
            .WithColumn("place").AsString(300).NotNullable()
            .WithColumn("type").AsString(30).NotNullable()
            .WithColumn("landlord_type").AsString(30).NotNullable()
            .WithColumn("rent_route").AsString(40).NotNullable()
            .WithColumn("safe_there").AsString(20).NotNullable()
            .WithColumn("signed_on").AsDate().NotNullable()
            .WithColumn("moved_in_on").AsDate().Nullable()
            .WithColumn("ended_on").AsDate().Nullable()
            .WithColumn("end_reason").AsString(30).Nullable()
            .WithColumn("end_words").AsString(int.MaxValue).Nullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("housing_first_tenancy_of").OnTable("housing_first_tenancy").OnColumn("person_id").Ascending().OnColumn("signed_on").Descending();
        Create.Table("housing_first_notice")
            .WithColumn("notice_id").AsGuid().PrimaryKey("housing_first_notice_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("housing_first_notice_person", "core_person", "person_id")
            .WithColumn("tenancy_id").AsGuid().NotNullable().ForeignKey("housing_first_notice_tenancy", "housing_first_tenancy", "tenancy_id")
            .WithColumn("type").AsString(30).NotNullable()
            .WithColumn("served_on").AsDate().NotNullable()
            .WithColumn("words").AsString(2000).Nullable()
            .WithColumn("resolved_on").AsDate().Nullable()
            .WithColumn("resolved_words").AsString(2000).Nullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("housing_first_notice_of").OnTable("housing_first_notice").OnColumn("person_id").Ascending().OnColumn("tenancy_id").Ascending();
        Create.Table("housing_first_check")
            .WithColumn("check_id").AsGuid().PrimaryKey("housing_first_check_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("housing_first_check_person", "core_person", "person_id")
            .WithColumn("tenancy_id").AsGuid().NotNullable().ForeignKey("housing_first_check_tenancy", "housing_first_tenancy", "tenancy_id")
            .WithColumn("type").AsString(20).NotNullable()
            .WithColumn("what").AsString(300).NotNullable()
            .WithColumn("due_on").AsDate().NotNullable()
            .WithColumn("done_on").AsDate().Nullable()
            .WithColumn("came_of").AsString(2000).Nullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("housing_first_check_of").OnTable("housing_first_check").OnColumn("person_id").Ascending().OnColumn("tenancy_id").Ascending();
        Create.Table("housing_first_safety")
            .WithColumn("safety_id").AsGuid().PrimaryKey("housing_first_safety_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("housing_first_safety_person", "core_person", "person_id")
            .WithColumn("tenancy_id").AsGuid().NotNullable().ForeignKey("housing_first_safety_tenancy", "housing_first_tenancy", "tenancy_id")
            .WithColumn("what").AsString(1000).NotNullable()
            .WithColumn("since_on").AsDate().NotNullable()
            .WithColumn("over_on").AsDate().Nullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("housing_first_safety_of").OnTable("housing_first_safety").OnColumn("person_id").Ascending().OnColumn("tenancy_id").Ascending();
    }
}
