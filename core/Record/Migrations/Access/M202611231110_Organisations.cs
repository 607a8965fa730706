using FluentMigrator;

namespace Platform.Record.Migrations.Access;

/// <summary>
/// Organisations, each with its teams; one that is there already takes the id of its first team. The name that a team carries itself
/// stays for the version before this one; a team that such a version makes has no organisation, and nothing is shared with it.
/// </summary>
[Migration(202611231110)]
public sealed class Organisations : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_organisation")
            .WithColumn("organisation_id").AsGuid().PrimaryKey("core_organisation_pk")
            .WithColumn("name").AsString(100).NotNullable().Unique("core_organisation_name");
        Alter.Table("core_team").AddColumn("organisation_id").AsGuid().Nullable();
        Execute.Sql("""
            insert into core_organisation (organisation_id, name)
            select t.team_id, t.organisation
            from (select team_id, organisation, row_number() over (partition by organisation order by team_id) as place from core_team) t
            where t.place = 1
            """);
        Execute.Sql("""
            update core_team
            set organisation_id = (select o.organisation_id from core_organisation o where o.name = core_team.organisation)
            """);
    }
}
