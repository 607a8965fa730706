using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Plan.Actions;
using Platform.Record.Plan.Goals.Scale;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Plan.Goals;

[Requires(PlanPermissions.Read)]
public sealed class ShowModel(
    GoalBook book, ActionList actions, Planning planning, CurrentPerson person, CurrentWorker worker, LocalArea area, TimeProvider clock) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    public LocalArea Area => area;

    [BindProperty(SupportsGet = true, Name = "goalId")]
    public Guid GoalId { get; set; }

    public bool MayChange { get; private set; }

    internal GoalRow Goal { get; private set; } = new();

    internal ScaleLine Line { get; private set; } = new([]);

    internal ActionsShown Actions { get; private set; } = new(Guid.Empty, [], default, false);

    internal IReadOnlyList<GoalHistoryRow> History { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        if (await book.FindAsync(person.Id, GoalId) is not { } goal) return false;
        Goal = goal;
        MayChange = worker.Can(PlanPermissions.Change) && await planning.IsOpenAsync(person.Id);
        Line = new(await book.PointsAsync(person.Id, GoalId));
        Actions = new(person.Id, await actions.OfAsync(person.Id, GoalId), area.Today(clock), MayChange, person.HasDied);
        History = await book.HistoryAsync(person.Id, GoalId);
        return true;
    }
}
