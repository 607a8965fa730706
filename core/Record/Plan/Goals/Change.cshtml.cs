using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Details;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.UI.Area;

namespace Platform.Record.Plan.Goals;

[Requires(PlanPermissions.Change)]
public sealed class ChangeModel(GoalBook book, CurrentPerson person) : PageModel, ILoadsPage
{
    private GoalRow _goal = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "goalId")]
    public Guid GoalId { get; set; }

    [BindProperty]
    public GoalInput Input { get; set; } = new();

    public string Back => $"/people/{person.Id}/plan/goals/{GoalId}";

    /// <summary>Both versions, when somebody else saved first.</summary>
    internal Conflict? Conflict { get; private set; }

    public async Task<bool> LoadAsync()
    {
        var goal = await book.FindAsync(person.Id, GoalId);
        _goal = goal ?? _goal;
        return goal is not null;
    }

    public void OnGet() => Input = GoalInput.From(_goal);

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await book.ChangeAsync(person.Id, _goal, Input);
            return LocalRedirect(Back);
        }
        catch (StaleRowException)
        {
            return await LoadAsync() ? ShowBoth() : NotFound();
        }
    }

    private PageResult ShowBoth()
    {
        Conflict = new(Back,
        [
            new("What they want", _goal.Words, Input.Words?.Trim()),
            new("By when", _goal.ByOn?.Words(), Input.ByOn?.Words()),
            new("Where it stands", _goal.State.InWords(), _goal.State.InWords()),
        ]);
        Input = Input with { Version = _goal.Version };
        ModelState.Remove("Input.Version");
        ModelState.AddModelError("", Details.Conflict.Message);
        return Page();
    }
}
