using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Appointments;
using Platform.Record.Plan.Actions;
using Platform.Record.Plan.Goals;
using Platform.Record.Plan.Goals.Scale;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Plan;

[Requires(PlanPermissions.Read)]
public sealed class IndexModel(
    GoalBook book, ActionList actions, Calendar calendar, Planning planning, IModules modules, CurrentPerson person, CurrentWorker worker, LocalArea area,
    TimeProvider clock) : PageModel, ILoadsPage
{
    private ILookup<Guid, PointRow> _points = Enumerable.Empty<PointRow>().ToLookup(point => point.GoalId);
    private ILookup<Guid?, ActionRow> _actions = Enumerable.Empty<ActionRow>().ToLookup(action => action.GoalId);

    public CurrentPerson Person => person;

    public LocalArea Area => area;

    [BindProperty(SupportsGet = true)]
    public bool Print { get; set; }

    public bool MayChange { get; private set; }

    /// <summary>What this week asks; nothing is asked of somebody who has died.</summary>
    internal AskShown? Ask { get; private set; }

    internal IReadOnlyList<GoalRow> Open { get; private set; } = [];

    internal IReadOnlyList<GoalRow> Closed { get; private set; } = [];

    internal IReadOnlyList<IGrouping<DateOnly, AppointmentRow>> Next { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        MayChange = worker.Can(PlanPermissions.Change) && await planning.IsOpenAsync(person.Id);
        var goals = await book.OfAsync(person.Id);
        (Open, Closed) = ([.. goals.Where(goal => goal.IsOpen)], [.. goals.Where(goal => !goal.IsOpen).OrderByDescending(goal => goal.StateOn)]);
        _points = (await book.PointsAsync(person.Id)).ToLookup(point => point.GoalId);
        _actions = (await actions.OfAsync(person.Id)).ToLookup(action => action.GoalId);
        if (person.HasDied) return true;
        var (week, today) = (Week.Of(area.Today(clock), area), area.Today(clock));
        Next = [.. (await calendar.BetweenAsync(person.Id, week, week.Next))
            .Where(row => row.State == AppointmentState.Planned && area.DayOf(row.StartsAt) >= today).GroupBy(row => area.DayOf(row.StartsAt))];
        if (!Print) Ask = await calendar.ShownAskAsync(person.Id, modules);
        return true;
    }

    internal ScaleLine LineOf(GoalRow goal) => new([.. _points[goal.GoalId]]);

    internal ActionsShown ActionsOf(Guid? goal) => new(person.Id, [.. _actions[goal]], area.Today(clock), MayChange && !Print, person.HasDied);
}
