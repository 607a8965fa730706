using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Plan.Goals;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Plan.Actions;

[Requires(PlanPermissions.Change)]
public sealed class AddModel(ActionList actions, Planning planning, GoalBook book, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    /// <summary>The goal that it was opened from.</summary>
    [BindProperty(SupportsGet = true, Name = "goal")]
    public Guid? Goal { get; set; }

    [BindProperty]
    public ActionInput Input { get; set; } = new();

    public ActionForm Form { get; private set; } = new([], []);

    public async Task<bool> LoadAsync()
    {
        Form = await ActionForm.ReadAsync(planning, book, person.Id, Goal);
        return true;
    }

    public void OnGet() => Input = new ActionInput { Goal = Goal };

    public async Task<IActionResult> OnPostAsync()
    {
        await actions.AddAsync(person.Id, Input);
        return LocalRedirect($"/people/{person.Id}/plan");
    }
}
