using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Plan.Goals.Scale;

[Requires(PlanPermissions.Change)]
public sealed class PointModel(GoalBook book, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "goalId")]
    public Guid GoalId { get; set; }

    [BindProperty]
    public PointInput Input { get; set; } = new();

    public string Back => $"/people/{person.Id}/plan/goals/{GoalId}";

    internal GoalRow Goal { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var goal = await book.FindAsync(person.Id, GoalId);
        Goal = goal ?? Goal;
        return goal is not null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await book.AddPointAsync(person.Id, Goal, Input);
        return LocalRedirect(Back);
    }
}
