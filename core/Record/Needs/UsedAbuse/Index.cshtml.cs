using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Needs.UsedAbuse;

[Requires(NeedPermissions.UsedAbuse)]
public sealed class IndexModel(RestrictedNeeds restricted, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty]
    public UsedInput Input { get; set; } = new();

    internal IReadOnlyList<UsedRow> Said { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        Said = await restricted.OfAsync(person.Id);
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await restricted.SayAsync(person.Id, Input);
        return LocalRedirect($"/people/{person.Id}/needs/restricted");
    }
}
