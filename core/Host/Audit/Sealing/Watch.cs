using Platform.Record;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Host.Audit.Sealing;

/// <summary>
/// Looks at each row once, when it is sealed, and tells governance of what is unusual: a worker who opens the records of many
/// people in a day or tries whether they have one, one who asks for a record that is closed to them, and one who makes themselves the lead worker. The worker cannot tell.
/// </summary>
internal sealed class Watch(IDatabase database, AlertDesk alerts, IModules modules, LocalArea area)
{
    public async Task LookAtAsync(IReadOnlyList<AuditRow> rows)
    {
        foreach (var row in rows.Where(row => row.Outcome is Outcome.Locked or Outcome.Sealed))
        {
            await alerts.RaiseAsync($"closed {row.AuditId}", AlertKind.Closed, row.WorkerId, row.SubjectId, null, row.At);
        }

        foreach (var row in rows.Where(row => row.Action == AuditAction.SelfClaim))
        {
            await alerts.RaiseAsync($"self {row.AuditId}", AlertKind.SelfClaim, row.WorkerId, row.SubjectId, null, row.At);
        }

        foreach (var (day, workers) in rows.Where(Opens).GroupBy(DayOf).Select(day => (day.Key, day.Select(row => row.WorkerId).OfType<Guid>().Distinct().ToList())))
        {
            var (from, until) = (area.ToUtc(day.ToDateTime(default)), area.ToUtc(day.AddDays(1).ToDateTime(default)));
            var most = modules.Settings<RecordSettings>().UnusualPeopleADay;
            foreach (var one in await database.ManyAsync<OpenedRow>(AlertSql.Opened, new { workers, from, until, most }))
            {
                await alerts.RaiseAsync($"many {one.WorkerId} {day:yyyy-MM-dd}", AlertKind.Many, one.WorkerId, null, one.People, rows[^1].At);
            }
        }
    }

    private static bool Opens(AuditRow row) => row is { SubjectId: not null, WorkerId: not null, Action: AuditAction.View or AuditAction.Print or AuditAction.Exists or AuditAction.BreakGlass }
        || (row is { SubjectId: not null, WorkerId: not null } && AuditAction.IsChange(row.Action))
        || row is { WorkerId: not null, Action: AuditAction.Search, ModuleKey: "core", Page: AlertSql.AskedAt or AlertSql.BackAt or AlertSql.OpenedAt };

    private DateOnly DayOf(AuditRow row) => DateOnly.FromDateTime(area.ToLocal(row.At));
}
