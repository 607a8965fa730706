using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Platform.Record.Homes;

[Requires(HomePermissions.Change), Asks(CoreTopic.Homelessness)]
public sealed class AddModel(WhereTheyLive homes, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty]
    public HomeInput Input { get; set; } = new();

    /// <summary>Where they are, as far as it is known: what becomes of it is asked.</summary>
    internal IReadOnlyList<HomeRow> Now { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        Now = await homes.NowAsync(person.Id);
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await homes.AddAsync(person.Id, Input);
        return LocalRedirect($"/people/{person.Id}/homes");
    }
}
