using FluentMigrator;

namespace Platform.Record.Migrations;

/// <summary>What keeps the platform honest: forms answered once, searches kept off the address bar, jobs' turns, whose table is whose.</summary>
[Migration(202611230910)]
public sealed class PlatformTables : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_module_table")
            .WithColumn("table_name").AsString(128).PrimaryKey("core_module_table_pk")
            .WithColumn("module_key").AsString(64).NotNullable()
            .WithColumn("personal").AsBoolean().NotNullable()
            .WithColumn("retention").AsString(100).NotNullable();

        Create.Table("core_form")
            .WithColumn("form_id").AsGuid().PrimaryKey("core_form_pk")
            .WithColumn("worker_id").AsGuid().NotNullable()
            .WithColumn("page").AsString(300).NotNullable()
            .WithColumn("answer").AsString(1000).Nullable()
            .WithColumn("created_at").AsDateTime2().NotNullable().Indexed("core_form_created");

        Create.Table("core_search")
            .WithColumn("search_id").AsGuid().PrimaryKey("core_search_pk")
            .WithColumn("worker_id").AsGuid().NotNullable()
            .WithColumn("terms").AsString(1000).NotNullable()
            .WithColumn("ends_at").AsDateTime2().NotNullable().Indexed("core_search_ends");

        Create.Table("core_job")
            .WithColumn("job_key").AsString(128).PrimaryKey("core_job_pk")
            .WithColumn("due_at").AsDateTime2().NotNullable()
            .WithColumn("taken_until").AsDateTime2().Nullable()
            .WithColumn("finished_at").AsDateTime2().Nullable()
            .WithColumn("failure").AsString(500).Nullable();

        Create.Table("core_demo")
            .WithColumn("module_key").AsString(64).PrimaryKey("core_demo_pk")
            .WithColumn("written_at").AsDateTime2().NotNullable();
    }
}
