using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.People;

namespace Platform.Record.Plan.Goals;

[Requires(PlanPermissions.Change)]
public sealed class AddModel(GoalBook book, CurrentPerson person) : PageModel
{
    public CurrentPerson Person => person;

    [BindProperty]
    public GoalInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await book.AddAsync(person.Id, Input);
        return LocalRedirect($"/people/{person.Id}/plan");
    }
}
