using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Locks.Seals;

[Requires(LockPermissions.Change), StepUp]
public sealed class SealModel(CloseRecord close, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty]
    public SealInput Input { get; set; } = new();

    /// <summary>Who may be named: nobody who is kept away.</summary>
    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    /// <summary>Whose own record it may be.</summary>
    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        if (!await close.IsOursToSayAsync(person)) return false;
        Others = await close.OthersAsync();
        var away = (await close.LocksOfAsync(person.Id)).Select(one => $"{one.WorkerId}").ToHashSet();
        Colleagues = [.. Others.Where(one => !away.Contains(one.Value))];
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await close.SealAsync(person.Id, Input);
        return LocalRedirect($"/people/{person.Id}/locks");
    }
}
