using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Record.MyDay;

/// <summary>Reads what a worker's day holds: four queries, however many people.</summary>
public sealed class Day(IDatabase database, IModules modules, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    private const int MostRows = 200;

    internal DateOnly Today => area.Today(clock);

    internal async Task<IReadOnlyList<SomeoneToReach>> CaseloadAsync()
    {
        var mine = new { worker = worker.Id };
        var rows = await database.PageAsync<CaseloadRow>(MyDaySql.Caseload, mine, MostRows);
        var tries = (await database.ManyAsync<TryRow>(MyDaySql.Tries, mine)).ToLookup(t => t.SupportId);
        return SomeoneToReach.InOrder(rows.Rows.Select(row => ToReach(row, tries[row.SupportId])));
    }

    internal async Task<Page<WaitingRow>> WaitingAsync() =>
        await database.PageAsync<WaitingRow>(MyDaySql.Waiting, new { team = worker.TeamId }, MostRows);

    internal async Task<Page<WorkRow>> WorkAsync() => await database.PageAsync<WorkRow>(
        MyDaySql.Work,
        new { team = worker.TeamId, worker = worker.Id, people = worker.Can(MyDayPermissions.People) ? 1 : 0 },
        MostRows);

    internal string NameOf(string moduleKey)
    {
        var module = modules.Find(moduleKey);
        return module?.Support?.Name ?? module?.Info.Name ?? moduleKey;
    }

    private SomeoneToReach ToReach(CaseloadRow row, IEnumerable<TryRow> tries)
    {
        var effort = row.EffortWith(tries, area);
        var quietAfter = modules.Find(row.ModuleKey)?.SupportSettings?.QuietAfterDays ?? DefaultTempo.QuietAfterDays;
        var days = effort.DaysSince(Today);
        return new(
            row, NameOf(row.ModuleKey), effort.Sentence(row.DisplayName, Today, quietAfter), days,
            IsQuiet: days >= quietAfter && row.Phase != Phase.Dormant);
    }

    // for support that has no settings: the front door, and a module that is no longer there
    private static readonly Tempo DefaultTempo = new();

    private sealed record Tempo : SupportSettings;
}
