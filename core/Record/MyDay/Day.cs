using Platform.Record.Drafts;
using Platform.Record.Support;
using Platform.Record.Work;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.MyDay;

/// <summary>Reads what a worker's day holds: five queries, however many people.</summary>
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
        return new(SomeoneToReach.InOrder(cards.Rows, tries, area, Today, QuietAfterDays), cards.More);
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

    /// <summary>What the worker began and did not send.</summary>
    internal Task<IReadOnlyList<MyDraft>> DraftsAsync() => drafts.MineAsync(MostDrafts);

    internal string Saved(MyDraft draft) => drafts.Saved(draft.SavedAt);

    internal string NameOf(string moduleKey) => episodes.NameOf(moduleKey);

    private bool IsNameless(WorkRow row) => modules.Find(row.ModuleKey)?.Work.Any(kind => kind.Key == row.Kind && kind.IsNameless) == true;

    private int QuietAfterDays(string moduleKey) =>
        (modules.Find(moduleKey)?.SupportSettings ?? UsualSupport.Settings).QuietAfterDays;
}
