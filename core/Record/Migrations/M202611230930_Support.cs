using FluentMigrator;

namespace Platform.Record.Migrations;

/// <summary>Episodes of support, and the guard row that a caseload limit is checked behind.</summary>
[Migration(202611230930)]
public sealed class Support : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_caseload")
            .WithColumn("worker_id").AsGuid().PrimaryKey("core_caseload_pk").ForeignKey("core_caseload_worker", "core_worker", "worker_id")
            .WithColumn("module_key").AsString(64).PrimaryKey("core_caseload_pk")
            .WithColumn("version").AsInt32().NotNullable();

        Create.Table("core_support")
            .WithColumn("support_id").AsGuid().PrimaryKey("core_support_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_support_person", "core_person", "person_id")
            .WithColumn("module_key").AsString(64).NotNullable()
            .WithColumn("team_id").AsGuid().NotNullable().ForeignKey("core_support_team", "core_team", "team_id")
            .WithColumn("lead_worker_id").AsGuid().Nullable().ForeignKey("core_support_lead", "core_worker", "worker_id")
            .WithColumn("phase").AsString(20).NotNullable()
            .WithColumn("started_on").AsDate().NotNullable()
            .WithColumn("ended_on").AsDate().Nullable()
            .WithColumn("over_limit_reason").AsString(300).Nullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("core_support_visible").OnTable("core_support").OnColumn("person_id").Ascending().OnColumn("team_id").Ascending();
        Create.Index("core_support_team").OnTable("core_support").OnColumn("team_id").Ascending().OnColumn("module_key").Ascending();
        Create.Index("core_support_caseload").OnTable("core_support").OnColumn("lead_worker_id").Ascending().OnColumn("module_key").Ascending();
    }
}
