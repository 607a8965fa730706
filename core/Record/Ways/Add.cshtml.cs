using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.People;

namespace Platform.Record.Ways;

[Requires(PeoplePermissions.Edit)]
public sealed class AddModel(WaysToReach ways, CurrentPerson person) : PageModel
{
    public CurrentPerson Person => person;

    [BindProperty]
    public WayInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await ways.AddAsync(person.Id, Input);
        return LocalRedirect($"/people/{person.Id}");
    }
}
