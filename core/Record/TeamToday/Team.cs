using Platform.Record.Support;
using Platform.Record.Support.HandingOn;
using Platform.Record.Transitions;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.TeamToday;

/// <summary>Reads how a team stands today: seven queries, whatever its people and colleagues. Records that are closed to whoever looks count in nothing.</summary>
public sealed class Team(IDatabase database, IModules modules, Episodes episodes, Takers takers, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    private const int MostRows = 1_000, MostWork = 200, DaysAhead = 14;

    internal DateOnly Today => area.Today(clock);

    internal IReadOnlyList<WorkerToday> Workers { get; private set; } = [];

    /// <summary>Those who have no lead worker yet, who have waited longest first.</summary>
    internal IReadOnlyList<SupportCard> Waiting { get; private set; } = [];

    internal IReadOnlyList<HandoverDue> Handovers { get; private set; } = [];

    internal IReadOnlyList<WaitingRow> Decide { get; private set; } = [];

    internal IReadOnlyList<WaitingRow> Offers { get; private set; } = [];

    /// <summary>Whether more people are supported, or more waits, than one page shows.</summary>
    public bool More { get; private set; }

    internal async Task LoadAsync()
    {
        var kinds = modules.Loaded.SelectMany(module => module.Work)
            .Where(kind => (kind.Part is DayPart.Decide or DayPart.Offer || kind.Key == SupportTimeline.LookIn.Key) && (kind.Permission is null || worker.Holds(kind.Permission)))
            .ToDictionary(kind => kind.Key);
        var mine = new { team = worker.TeamId, worker = worker.Id, until = Today.AddDays(DaysAhead), kinds = kinds.Keys.ToList() };
        var colleagues = await database.ManyAsync<ColleagueRow>(TeamSql.Workers, new { mine.team });
        var people = await database.PageAsync<SupportCard>(TeamSql.Supported, new { mine.team }, MostRows);
        var tries = await database.ManyAsync<TryCard>(TeamSql.Tries, new { mine.team });
        IReadOnlyList<AwayCard> away = worker.Can(TransitionTimeline.Read) ? await database.ManyAsync<AwayCard>(TeamSql.Away, new { mine.team }) : [];
        var loads = await database.ManyAsync<LoadRow>(TeamSql.Loads, new { mine.team });
        var handovers = await database.PageAsync<HandoverDue>(TeamSql.Handovers, new { mine.team }, MostWork);
        var work = await database.PageAsync<WaitingRow>(TeamSql.Work, mine, MostWork);

        var items = work.Rows.Select(row => kinds[row.Kind].IsNameless ? row with { DisplayName = null } : row).ToLookup(row => kinds[row.Kind].Part);
        Waiting = [.. people.Rows.Where(one => one.LeadWorkerId is null).OrderBy(one => one.WaitsSince).ThenBy(one => one.SupportId)];
        (Handovers, Decide, Offers) = (handovers.Rows, [.. items[DayPart.Decide]], [.. items[DayPart.Offer]]);
        Workers = WorkersOf(colleagues, people.Rows, led => SomeoneToReach.InOrder(led, tries, area, Today, episodes.SettingsOf, away), loads, [.. items[DayPart.ToDo]]);
        More = people.More || handovers.More || work.More;
    }

    internal string NameOf(string moduleKey) => episodes.NameOf(moduleKey);

    internal bool MayLead(string moduleKey) => episodes.MayLead(moduleKey);

    // by name; whoever leads nobody is there where they could
    private List<WorkerToday> WorkersOf(
        IReadOnlyList<ColleagueRow> colleagues, IReadOnlyList<SupportCard> people, Func<IEnumerable<SupportCard>, IReadOnlyList<SomeoneToReach>> inOrder,
        IReadOnlyList<LoadRow> loads, IReadOnlyList<WaitingRow> lookIns)
    {
        var led = people.Where(one => one.LeadWorkerId is not null).ToLookup(one => one.LeadWorkerId!.Value);
        var names = colleagues.GroupBy(row => row.WorkerId)
            .Where(roles => led.Contains(roles.Key) || takers.MayLeadAny([.. roles.Select(row => new HeldRole(row.ModuleKey, row.Role))]))
            .ToDictionary(roles => roles.Key, roles => roles.First().Name);
        foreach (var other in led.Where(one => !names.ContainsKey(one.Key))) names[other.Key] = other.First().LeadWorkerName ?? area.Words.In("A {worker} who has left");
        return
        [
            .. from one in names
               orderby one.Value, one.Key
               select new WorkerToday(
                   one.Key, one.Value,
                   [.. loads.Where(row => row.LeadWorkerId == one.Key).GroupBy(row => row.ModuleKey).Select(rows => LoadOf(rows.Key, rows)).OrderBy(load => load.Name)],
                   inOrder(led[one.Key]),
                   [.. lookIns.Where(row => row.WorkerId == one.Key)], Today),
        ];
    }

    private ModuleLoad LoadOf(string moduleKey, IEnumerable<LoadRow> rows) =>
        ModuleLoad.Of(NameOf(moduleKey), moduleKey, [.. rows.Select(row => new CaseloadCount { ModuleKey = moduleKey, Phase = row.Phase, People = row.People })], modules);
}
