using Platform.Sdk.Data;

namespace Platform.Host.Demo;

internal static class DemoSql
{
    public static readonly Sql Written = new("select module_key from core_demo");

    public static readonly Sql Mark = new("insert into core_demo (module_key, written_at) values (@module, @now)");

    public static readonly Sql WorkerOf = new("""
        select w.worker_id, w.name, w.team_id, t.name as team_name, o.organisation_id, t.organisation
        from core_worker_role r
        join core_worker w on w.worker_id = r.worker_id
        join core_team t on t.team_id = w.team_id
        left join core_organisation o on o.organisation_id = t.organisation_id
        where r.module_key = @module and r.role = @role
        order by w.email_key
        """);
}
