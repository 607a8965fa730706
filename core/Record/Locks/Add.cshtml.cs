using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Locks;

[Requires(LockPermissions.Change)]
public sealed class AddModel(CloseRecord close, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty]
    public LockInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        if (!await close.IsOursToSayAsync(person)) return false;
        Colleagues = await close.OthersAsync();
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await close.KeepAwayAsync(person.Id, Input);
        return LocalRedirect($"/people/{person.Id}/locks");
    }
}
