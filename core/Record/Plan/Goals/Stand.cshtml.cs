using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Plan.Goals;

[Requires(PlanPermissions.Change)]
public sealed class StandModel(GoalBook book, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "goalId")]
    public Guid GoalId { get; set; }

    [BindProperty]
    public StandInput Input { get; set; } = new();

    public string Back => $"/people/{person.Id}/plan/goals/{GoalId}";

    internal GoalRow Goal { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var goal = await book.FindAsync(person.Id, GoalId);
        Goal = goal ?? Goal;
        return goal is not null;
    }

    public void OnGet() => Input = new StandInput { State = Goal.State, Version = Goal.Version };

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await book.StandAsync(person.Id, Goal, Input);
            return LocalRedirect(Back);
        }
        catch (StaleRowException)
        {
            await LoadAsync();
            Input = Input with { Version = Goal.Version };
            ModelState.Remove("Input.Version");
            ModelState.AddModelError("", $"Somebody else saved while this page was open. The goal reads as above now, and it stands so: {Goal.State.InWords().ToLowerInvariant()}. Look again, then save.");
            return Page();
        }
    }
}
