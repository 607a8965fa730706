using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;

namespace Platform.Record.Locks;

[Requires(LockPermissions.Change), StepUp]
public sealed class EndModel(CloseRecord close, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    /// <summary>Which lock.</summary>
    [BindProperty(SupportsGet = true, Name = "lock")]
    public Guid Lock { get; set; }

    internal LockRow? Kept { get; private set; }

    public async Task<bool> LoadAsync()
    {
        if (!await close.IsOursToSayAsync(person)) return false;
        Kept = (await close.LocksOfAsync(person.Id)).SingleOrDefault(one => one.LockId == Lock);
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await close.EndLockAsync(person.Id, Lock);
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("Somebody else has just ended it.");
        }

        return LocalRedirect($"/people/{person.Id}/locks");
    }
}
