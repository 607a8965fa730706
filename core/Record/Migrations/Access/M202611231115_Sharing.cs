using FluentMigrator;

namespace Platform.Record.Migrations.Access;

/// <summary>
/// What of a person's record another organisation may see, on which legal basis, and apart from it what the person wishes.
/// </summary>
[Migration(202611231115)]
public sealed class Sharing : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_sharing")
            .WithColumn("sharing_id").AsGuid().PrimaryKey("core_sharing_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_sharing_person", "core_person", "person_id")
            .WithColumn("organisation_id").AsGuid().NotNullable().ForeignKey("core_sharing_with", "core_organisation", "organisation_id")
            .WithColumn("legal_basis").AsString(40).NotNullable()
            .WithColumn("purpose").AsString(500).NotNullable()
            .WithColumn("from_on").AsDate().NotNullable()
            .WithColumn("until_on").AsDate().NotNullable()
            .WithColumn("review_on").AsDate().NotNullable()
            .WithColumn("override_reason").AsString(1000).Nullable()
            .WithColumn("authorised_by").AsString(200).Nullable()
            .WithColumn("person_told").AsString(20).Nullable()
            .WithColumn("recorded_by").AsString(100).NotNullable()
            .WithColumn("recorded_at").AsDateTime2().NotNullable()
            .WithColumn("ended_at").AsDateTime2().Nullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("core_sharing_of").OnTable("core_sharing")
            .OnColumn("person_id").Ascending().OnColumn("organisation_id").Ascending().OnColumn("until_on").Ascending();
        Create.Index("core_sharing_in_sight").OnTable("core_sharing")
            .OnColumn("organisation_id").Ascending().OnColumn("until_on").Ascending().OnColumn("person_id").Ascending();

        Create.Table("core_sharing_kind")
            .WithColumn("sharing_kind_id").AsGuid().PrimaryKey("core_sharing_kind_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_sharing_kind_person", "core_person", "person_id")
            .WithColumn("sharing_id").AsGuid().NotNullable().ForeignKey("core_sharing_kind_of", "core_sharing", "sharing_id")
            .WithColumn("kind").AsString(20).NotNullable();
        Create.Index("core_sharing_kind_what").OnTable("core_sharing_kind").OnColumn("person_id").Ascending().OnColumn("sharing_id").Ascending();

        Create.Table("core_sharing_wish")
            .WithColumn("sharing_wish_id").AsGuid().PrimaryKey("core_sharing_wish_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_sharing_wish_person", "core_person", "person_id")
            .WithColumn("sharing_id").AsGuid().NotNullable().ForeignKey("core_sharing_wish_of", "core_sharing", "sharing_id")
            .WithColumn("wish").AsString(20).NotNullable()
            .WithColumn("words").AsString(2000).Nullable()
            .WithColumn("given_how").AsString(20).Nullable()
            .WithColumn("said_on").AsDate().NotNullable()
            .WithColumn("recorded_by").AsString(100).NotNullable()
            .WithColumn("recorded_at").AsDateTime2().NotNullable();
        Create.Index("core_sharing_wish_when").OnTable("core_sharing_wish").OnColumn("person_id").Ascending().OnColumn("recorded_at").Ascending();
    }
}
