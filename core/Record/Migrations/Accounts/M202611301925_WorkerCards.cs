using FluentMigrator;

namespace Platform.Record.Migrations.Accounts;

/// <summary>The views on colleagues that modules may read: who they are and which roles they hold, and nothing by which they sign in.</summary>
[Migration(202611301925)]
public sealed class WorkerCards : ForwardOnlyMigration
{
    public override void Up()
    {
        Execute.Sql("""
            create view core_worker_card as
            select w.worker_id, w.team_id, w.name, w.disabled_at as left_at
            from core_worker w
            """);
        Execute.Sql("""
            create view core_worker_role_card as
            select r.worker_id, r.module_key, r.role
            from core_worker_role r
            """);
    }
}
