using Platform.Sdk.Data;

namespace Platform.Host.Staff;

internal static class StaffSql
{
    // whoever administers holds on to their own row: of two who switch each other off, the second is no administrator any more
    public static readonly Sql GuardMe = new("""
        update core_worker set version = version + 1 where worker_id = @me and disabled_at is null
        """);

    public static readonly Sql All = new("""
        select w.worker_id, w.name, w.email, w.team_id, t.name as team_name, t.organisation, w.last_in_at, w.disabled_at, w.version
        from core_worker w
        join core_team t on t.team_id = w.team_id
        order by t.organisation, t.name, w.name, w.worker_id
        """);

    public static readonly Sql One = new("""
        select w.worker_id, w.name, w.email, w.team_id, t.name as team_name, t.organisation, w.last_in_at, w.disabled_at, w.version
        from core_worker w
        join core_team t on t.team_id = w.team_id
        where w.worker_id = @worker
        """);

    public static readonly Sql Roles = new("select r.worker_id, r.module_key, r.role from core_worker_role r order by r.module_key, r.role");

    public static readonly Sql RolesOf = new("""
        select r.worker_id, r.module_key, r.role from core_worker_role r where r.worker_id = @worker order by r.module_key, r.role
        """);

    public static readonly Sql Teams = new("select t.team_id, t.name, t.organisation from core_team t order by t.organisation, t.name");

    public static readonly Sql Invited = new("""
        select i.email, t.name as team_name, i.ends_at
        from core_invite i
        join core_team t on t.team_id = i.team_id
        where i.used_at is null and i.ends_at > @now
        order by i.ends_at, i.email
        """);

    public static readonly Sql Move = new("""
        update core_worker set team_id = @team, version = version + 1 where worker_id = @worker and version = @version
        """);

    public static readonly Sql DropRoles = new("delete from core_worker_role where worker_id = @worker");

    public static readonly Sql SwitchOff = new("""
        update core_worker set disabled_at = @now, security_stamp = @stamp, version = version + 1
        where worker_id = @worker and version = @version and disabled_at is null
        """);

    public static readonly Sql SwitchOn = new("""
        update core_worker set disabled_at = null, failed_tries = 0, locked_until = null, version = version + 1
        where worker_id = @worker and version = @version and disabled_at is not null
        """);

    public static readonly Sql EndSessions = new("delete from core_session where worker_id = @worker");
}
