using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Details;
using Platform.Record.Plan.Goals;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.UI.Area;

namespace Platform.Record.Plan.Actions;

[Requires(PlanPermissions.Change)]
public sealed class ChangeModel(ActionList actions, Planning planning, GoalBook book, CurrentPerson person) : PageModel, ILoadsPage
{
    private ActionRow _action = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "actionId")]
    public Guid ActionId { get; set; }

    [BindProperty]
    public ActionInput Input { get; set; } = new();

    public ActionForm Form { get; private set; } = new([], []);

    /// <summary>Both versions, when somebody else saved first.</summary>
    internal Conflict? Conflict { get; private set; }

    public async Task<bool> LoadAsync()
    {
        if (await actions.FindAsync(person.Id, ActionId) is not { } action) return false;
        _action = action;
        Form = await ActionForm.ReadAsync(planning, book, person.Id, action.GoalId);
        return true;
    }

    public void OnGet() => Input = ActionInput.From(_action);

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await actions.ChangeAsync(person.Id, _action, Input);
            return LocalRedirect($"/people/{person.Id}/plan");
        }
        catch (StaleRowException)
        {
            return await LoadAsync() ? ShowBoth() : NotFound();
        }
    }

    private PageResult ShowBoth()
    {
        Conflict = new($"/people/{person.Id}/plan",
        [
            new("What is to be done", _action.What, Input.What?.Trim()),
            new("Who does it", _action.Who, Who(Input)),
            new("By when", _action.DueOn?.Words(), Input.DueOn?.Words()),
            new("For which goal", Goal(_action.GoalId), Goal(Input.Goal)),
            new("Where it stands", _action.State.InWords(), _action.State.InWords()),
        ]);
        Input = Input with { Version = _action.Version };
        ModelState.Remove("Input.Version");
        ModelState.AddModelError("", Details.Conflict.Message);
        return Page();
    }

    private string Who(ActionInput input) => input.Owner switch
    {
        ActionOwner.Worker => Form.Workers.FirstOrDefault(one => one.Value == $"{input.Worker}")?.Text.Split(", ")[0] ?? "A colleague",
        ActionOwner.Service => input.Service?.Trim() ?? "A service",
        _ => "They themselves",
    };

    private string? Goal(Guid? goal) => goal is null ? null : Form.Goals.FirstOrDefault(one => one.Value == $"{goal}")?.Text;
}
