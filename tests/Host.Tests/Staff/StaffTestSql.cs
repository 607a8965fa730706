using Platform.Sdk.Data;

namespace Host.Tests.Staff;

/// <summary>What these tests look up and change behind the platform's back.</summary>
internal static class StaffTestSql
{
    public static readonly Sql Worker = new("select worker_id, team_id, name, disabled_at, version from core_worker where email = @email");
    public static readonly Sql ShoutInvites = new("update core_invite set email = upper(email)");
    public static readonly Sql Leads = new("select w.email from core_support s join core_worker w on w.worker_id = s.lead_worker_id where s.phase <> 'Ended' order by w.email");
    public static readonly Sql Unled = new("select support_id from core_support where lead_worker_id is null");
    public static readonly Sql LedByNobodyHere = new("select s.support_id from core_support s join core_worker w on w.worker_id = s.lead_worker_id where w.disabled_at is not null and s.phase <> 'Ended'");
    public static readonly Sql LeadOf = new("select w.email from core_support s join core_worker w on w.worker_id = s.lead_worker_id where s.person_id = @person");
    public static readonly Sql Colleague = new("""
        insert into core_worker (worker_id, team_id, email, email_key, name, password_hash, security_stamp, failed_tries, created_at, version)
        select @id, w.team_id, @email, @email, 'Second Worker', w.password_hash, 'stamp', 0, @now, 1 from core_worker w where w.email = @like
        """);
    public static readonly Sql SameRoles = new("""
        insert into core_worker_role (worker_id, module_key, role)
        select @id, r.module_key, r.role from core_worker_role r join core_worker w on w.worker_id = r.worker_id where w.email = @like
        """);
    public static readonly Sql DropModuleRoles = new("delete from core_worker_role where module_key <> 'core' and worker_id = (select w.worker_id from core_worker w where w.email = @email)");
    public static readonly Sql OrganisationsLike = new("select o.name from core_organisation o where o.name like @like");
    public static readonly Sql TeamsOf = new("select t.name from core_team t join core_organisation o on o.organisation_id = t.organisation_id where o.name = @organisation order by t.name");
    public static readonly Sql Said = new("select sentence from core_timeline where kind = 'core.support-taken-up' order by sentence");
    public static readonly Sql KeepAway = new("""
        insert into core_lock (lock_id, person_id, worker_id, reason, added_by, added_at) values (@id, @person, @worker, 'They are related.', 'Test', @now)
        """);
    public static readonly Sql Opened = new("""
        insert into core_break_glass (break_glass_id, person_id, worker_id, reason, words, opened_at, until_at) values (@id, @person, @worker, 'Other', 'Test', @now, @until)
        """);
    public static readonly Sql StillOpen = new("select w.email from core_break_glass g join core_worker w on w.worker_id = g.worker_id where g.until_at > @now order by w.email");
    public static readonly Sql Admins = new("select w.email from core_worker w join core_worker_role r on r.worker_id = w.worker_id where r.role = 'administrator' and w.disabled_at is null");
    public static readonly Sql Roles = new("select r.role from core_worker_role r join core_worker w on w.worker_id = r.worker_id where w.email = @email order by r.role");
}

/// <summary>A worker as the tests need them.</summary>
internal sealed record StaffMember
{
    public Guid WorkerId { get; init; }

    public Guid TeamId { get; init; }

    public string Name { get; init; } = "";

    public DateTime? DisabledAt { get; init; }

    public int Version { get; init; }
}
