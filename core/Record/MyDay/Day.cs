using Platform.Record.Drafts;
using Platform.Record.MyDay.Due;
using Platform.Record.Plan;
using Platform.Record.Support;
using Platform.Record.Work;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.MyDay;

/// <summary>Reads what a worker's day holds: six queries, however many people; what stands beside it is four more.</summary>
public sealed class Day(IDatabase database, IModules modules, Episodes episodes, DraftBox drafts, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    private const int MostRows = 200, MostDrafts = 10;

    /// <summary>How many days before it is due something to do is shown.</summary>
    private const int DaysAhead = 14;

    internal DateOnly Today => area.Today(clock);

    /// <summary>Those whom nobody has reached for longest first, in SQL as well, so that a long list loses none of them.</summary>
    internal async Task<Page<SomeoneToReach>> CaseloadAsync()
    {
        var mine = new { worker = worker.Id };
        var cards = await database.PageAsync<SupportCard>(MyDaySql.Caseload, mine, MostRows);
        var tries = await database.ManyAsync<TryCard>(MyDaySql.Tries, mine);
        return new(SomeoneToReach.InOrder(cards.Rows, tries, area, Today, episodes.SettingsOf), cards.More);
    }

    internal async Task<Page<SupportCard>> WaitingAsync() =>
        await database.PageAsync<SupportCard>(MyDaySql.Waiting, new { team = worker.TeamId }, MostRows);

    internal async Task<Page<WorkRow>> WorkAsync()
    {
        var shown = ShownKinds.Of(modules, worker);
        var work = await database.PageAsync<WorkRow>(MyDaySql.Work, new
        {
            team = worker.TeamId, worker = worker.Id, until = area.Today(clock).AddDays(DaysAhead), people = worker.Can(MyDayPermissions.People) ? 1 : 0,
            hidden = shown.Hidden, whileSupported = shown.WhileSupported,
        }, MostRows);
        return work with { Rows = [.. work.Rows.Select(row => IsNameless(row) ? row with { DisplayName = null } : row)] };
    }

    /// <summary>Today's and tomorrow's, for those who may read a plan.</summary>
    internal async Task<IReadOnlyList<AppointmentNear>> AppointmentsAsync()
    {
        if (!worker.Can(PlanPermissions.Read)) return [];
        var (from, until) = (Today.ToDateTime(TimeOnly.MinValue), Today.AddDays(2).ToDateTime(TimeOnly.MinValue));
        return (await database.PageAsync<AppointmentNear>(
            MyDaySql.Appointments, new { worker = worker.Id, team = worker.TeamId, from = area.ToUtc(from), until = area.ToUtc(until) }, MostRows)).Rows;
    }

    internal Parts Sorted(Page<SomeoneToReach> caseload, IReadOnlyList<AppointmentNear> near, Page<WorkRow> work) => Parts.Of(caseload.Rows, near, work.Rows, PartOf, Today);

    /// <summary>"Navigator: 5.5 of 6 places", for each support that the worker gives.</summary>
    internal IReadOnlyList<ModuleLoad> Loads(Page<SomeoneToReach> caseload) =>
    [
        .. from one in caseload.Rows
           group one by one.Card.ModuleKey into cards
           orderby NameOf(cards.Key)
           select ModuleLoad.Of(NameOf(cards.Key), cards.Key, [.. cards.GroupBy(one => one.Card.Phase).Select(phase => new CaseloadCount { ModuleKey = cards.Key, Phase = phase.Key, People = phase.Count() })], modules),
    ];

    /// <summary>What the worker began and did not send.</summary>
    internal Task<IReadOnlyList<MyDraft>> DraftsAsync() => drafts.MineAsync(MostDrafts);

    internal string Saved(MyDraft draft) => drafts.Saved(draft.SavedAt);

    internal bool MayLead(string moduleKey) => episodes.MayLead(moduleKey);

    internal string NameOf(string moduleKey) => episodes.NameOf(moduleKey);

    internal NearShown Shown(AppointmentNear one) => new(one, one.When(area, Today), one.Along(worker.Id));

    internal ItemShown Shown(WorkRow item, bool named = true) => new(item, Today, NameOf(item.ModuleKey), named)
    {
        MayBeDone = KindOf(item) is not { } kind || !ShownKinds.IsDecided(kind),
    };

    private bool IsNameless(WorkRow row) => KindOf(row)?.IsNameless == true;

    private DayPart PartOf(WorkRow row) => KindOf(row)?.Part ?? DayPart.ToDo;

    private WorkKind? KindOf(WorkRow row) => modules.Find(row.ModuleKey)?.Work.FirstOrDefault(kind => kind.Key == row.Kind);
}
