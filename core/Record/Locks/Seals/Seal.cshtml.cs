using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Locks.Seals;

[Requires(LockPermissions.Change)]
public sealed class SealModel(CloseRecord close, CurrentPerson person, CurrentWorker worker) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty]
    public SealInput Input { get; set; } = new();

    /// <summary>Everybody who works in the area, but for who asks.</summary>
    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        Colleagues = [.. (await close.ColleaguesAsync()).Where(one => one.WorkerId != worker.Id).Select(one => new SelectListItem($"{one.Name}, {one.TeamName}", $"{one.WorkerId}"))];
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await close.SealAsync(person.Id, Input);
        return LocalRedirect($"/people/{person.Id}/locks");
    }
}
