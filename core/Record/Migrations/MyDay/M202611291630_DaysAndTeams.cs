using FluentMigrator;

namespace Platform.Record.Migrations.MyDay;

/// <summary>What a worker's day and a lead's page ask for, found by its own few rows however many people an area supports.</summary>
[Migration(202611291630)]
public sealed class DaysAndTeams : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Index("core_support_of_team").OnTable("core_support")
            .OnColumn("team_id").Ascending().OnColumn("ended_on").Ascending().OnColumn("lead_worker_id").Ascending();
        Create.Index("core_appointment_along").OnTable("core_appointment").OnColumn("along_worker_id").Ascending().OnColumn("starts_at").Ascending();
        Create.Index("core_worker_of_team").OnTable("core_worker").OnColumn("team_id").Ascending();
    }
}
