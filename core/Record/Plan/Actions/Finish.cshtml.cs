using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Plan.Actions;

[Requires(PlanPermissions.Change)]
public sealed class FinishModel(ActionList actions, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "actionId")]
    public Guid ActionId { get; set; }

    [BindProperty]
    public FinishInput Input { get; set; } = new();

    internal ActionRow Action { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var action = await actions.FindAsync(person.Id, ActionId);
        Action = action ?? Action;
        return action is not null;
    }

    public void OnGet() => Input = new FinishInput { State = Action.IsOpen ? ActionState.Done : Action.State, Word = Action.StateWord, Version = Action.Version };

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await actions.FinishAsync(person.Id, Action, Input);
            return LocalRedirect($"/people/{person.Id}/plan");
        }
        catch (StaleRowException)
        {
            await LoadAsync();
            Input = Input with { Version = Action.Version };
            ModelState.Remove("Input.Version");
            ModelState.AddModelError("", $"Somebody else saved while this page was open. The action reads as above now, and it stands so: {Action.State.InWords().ToLowerInvariant()}{(Action.StateWord is { } word ? $" ({word})" : "")}. Look again, then save.");
            return Page();
        }
    }
}
