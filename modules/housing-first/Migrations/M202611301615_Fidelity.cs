using FluentMigrator;

namespace HousingFirst.Migrations;

/// <summary>How a team says it keeps to the seven principles: about the service, and nobody in it.</summary>
[Migration(202611301615)]
public sealed class Fidelity : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("housing_first_fidelity")
            .WithColumn("fidelity_id").AsGuid().PrimaryKey("housing_first_fidelity_pk")
            .WithColumn("team_id").AsGuid().NotNullable().ForeignKey("housing_first_fidelity_team", "core_team", "team_id")
            .WithColumn("principle").AsString(30).NotNullable()
            .WithColumn("answer").AsString(20).NotNullable()
            .WithColumn("evidence").AsString(2000).Nullable()
            .WithColumn("said_on").AsDate().NotNullable()
            .WithColumn("said_at").AsDateTime2().NotNullable()
            .WithColumn("said_by").AsString(200).NotNullable();
        Create.Index("housing_first_fidelity_of").OnTable("housing_first_fidelity").OnColumn("team_id").Ascending().OnColumn("said_at").Descending();
    }
}
