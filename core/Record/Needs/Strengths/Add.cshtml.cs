using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.People;

namespace Platform.Record.Needs.Strengths;

[Requires(PeoplePermissions.Ask)]
public sealed class AddModel(OwnStrengths strengths, CurrentPerson person) : PageModel
{
    public CurrentPerson Person => person;

    [BindProperty]
    public StrengthInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await strengths.TellAsync(person.Id, Input);
        return LocalRedirect($"/people/{person.Id}/needs");
    }
}
