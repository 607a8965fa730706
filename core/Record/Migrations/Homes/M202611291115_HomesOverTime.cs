using FluentMigrator;

namespace Platform.Record.Migrations.Homes;

/// <summary>Where somebody stayed, from when until when as far as it is known, and whether they can be visited and written to there.</summary>
[Migration(202611291115)]
public sealed class HomesOverTime : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_home")
            .WithColumn("home_id").AsGuid().PrimaryKey("core_home_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_home_person", "core_person", "person_id")
            .WithColumn("kind").AsString(30).NotNullable()
            .WithColumn("from_on").AsDate().NotNullable()
            .WithColumn("from_part").AsString(10).NotNullable()
            .WithColumn("until_on").AsDate().Nullable()
            .WithColumn("until_part").AsString(10).Nullable()
            .WithColumn("place").AsString(300).Nullable()
            .WithColumn("uprn").AsString(12).Nullable()
            .WithColumn("safe_visit").AsString(20).NotNullable()
            .WithColumn("safe_write").AsString(20).NotNullable()
            .WithColumn("recorded_by").AsString(100).NotNullable()
            .WithColumn("recorded_at").AsDateTime2().NotNullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("core_home_of").OnTable("core_home").OnColumn("person_id").Ascending().OnColumn("from_on").Ascending();
    }
}
