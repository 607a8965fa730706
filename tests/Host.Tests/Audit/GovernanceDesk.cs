using Host.Tests.SignIn;
using Host.Tests.Staff;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Exploring;
using Platform.Data.Engines;
using Platform.Host.Audit.Sealing;
using Platform.Sdk.Data;

namespace Host.Tests.Audit;

/// <summary>What tests of governance do behind the platform's back.</summary>
internal static class GovernanceDesk
{
    public static async Task<Guid> WorkerAsync(this AuditDesk desk, string email) =>
        Assert.Single(await desk.Platform.RowsAsync<StaffMember>(StaffTestSql.Worker, new { email })).WorkerId;

    /// <summary>One more in the same team and roles.</summary>
    public static async Task ColleagueAsync(this AuditDesk desk, string email, string like)
    {
        var id = Ids.New();
        var (team, emailKey) = (Assert.Single(await desk.Platform.RowsAsync<StaffMember>(StaffTestSql.Worker, new { email = like })).TeamId, email.ToUpperInvariant());
        await desk.Platform.ChangeAsync(KitSql.AddWorker, new { worker = id, team, email, emailKey, name = "Second Worker", stamp = "stamp", now = desk.Now() });
        await desk.Platform.ChangeAsync(StaffTestSql.SameRoles, new { id, like });
    }

    public static async Task KeepAwayAsync(this AuditDesk desk, Guid person, string email = AuditDesk.Governance) =>
        await desk.Platform.ChangeAsync(StaffTestSql.KeepAway, new { id = Ids.New(), person, worker = await desk.WorkerAsync(email), now = desk.Now() });

    /// <summary>One record went into another.</summary>
    public static async Task GoIntoAsync(this AuditDesk desk, Guid old, Guid into)
    {
        await desk.Platform.ChangeAsync(GovernanceSql.GoInto, new { person = old, into = (Guid?)into });
        await desk.Platform.ChangeAsync(GovernanceSql.MoveSupport, new { person = old, into });
    }

    /// <summary>Seals a record to the lead alone.</summary>
    public static async Task SealAsync(this AuditDesk desk, Guid person, string reader = AuditDesk.Lead)
    {
        var seal = Ids.New();
        await desk.Platform.ChangeAsync(GovernanceSql.Seal, new { seal, person, now = desk.Now() });
        await desk.Platform.ChangeAsync(GovernanceSql.Reader, new { id = Ids.New(), seal, person, worker = await desk.WorkerAsync(reader) });
    }

    public static async Task EndAllAsync(this AuditDesk desk)
    {
        await desk.Platform.ChangeAsync(GovernanceSql.EndLocks, new { now = desk.Now() });
        await desk.Platform.ChangeAsync(GovernanceSql.EndSeals, new { now = desk.Now() });
    }

    public static Task AlertAsync(this AuditDesk desk, string kind, Guid? worker, Guid? subject = null) => desk.Platform.InServicesAsync(async services =>
    {
        await services.GetRequiredService<IDatabase>().TransactAsync(() => services.GetRequiredService<AlertDesk>().RaiseAsync($"{Ids.New()}", kind, worker, subject, null, desk.Now()));
        return true;
    });

    public static async Task<string> DayAsync(this AuditDesk desk, string email) => (await (await desk.AsAsync(email)).OpenAsync("/")).Text;

    public static DateTime Now(this AuditDesk desk) => desk.Platform.Clock.GetUtcNow().UtcDateTime;
}

internal static class GovernanceSql
{
    private const string Why = "the test's own database";

    public static readonly Sql MoveSupport = new("update core_support set person_id = @into where person_id = @person");

    public static readonly Sql GoInto = new("update core_person set merged_into = @into where person_id = @person");

    public static readonly Sql Seal = new("insert into core_seal (seal_id, person_id, reason, added_by, added_at) values (@seal, @person, 'A colleague', 'A test', @now)");

    public static readonly Sql Reader = new("insert into core_seal_reader (seal_reader_id, person_id, seal_id, worker_id) values (@id, @person, @seal, @worker)");

    public static readonly Sql EndLocks = Sql.ForEveryone("update core_lock set ended_at = @now, ended_by = 'A test' where ended_at is null", Why);

    public static readonly Sql EndSeals = Sql.ForEveryone("update core_seal set ended_at = @now, ended_by = 'A test' where ended_at is null", Why);

    public static readonly Sql AlsoLeads = new("""
        insert into core_worker_role (worker_id, module_key, role) select w.worker_id, 'core', 'lead' from core_worker w where w.email = 'governance@demo.example'
        """);

    public static readonly Sql Open = new("select count(*) from core_audit_alert a where a.reviewed_at is null");

    public static readonly Sql Alert = new("select a.alert_id from core_audit_alert a where a.worker_id = @worker");

    public static readonly Sql HandOn = Sql.ForEveryone("update core_work set worker_id = @to where worker_id = @worker", Why);

    public static readonly Sql Leave = new("update core_worker set disabled_at = @now where email = @email");
}
