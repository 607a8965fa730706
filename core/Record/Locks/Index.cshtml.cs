using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;

namespace Platform.Record.Locks;

[Requires(LockPermissions.Change)]
public sealed class IndexModel(CloseRecord close, CurrentPerson person, LocalArea area) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    internal IReadOnlyList<LockRow> Locks { get; private set; } = [];

    internal IReadOnlyList<(SealRow Seal, IReadOnlyList<ReaderRow> Readers)> Seals { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        Locks = await close.LocksOfAsync(person.Id);
        Seals = await close.SealsOfAsync(person.Id);
        return true;
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id)
    {
        try
        {
            await close.EndLockAsync(person.Id, id);
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("Somebody else has just ended it.");
        }

        return LocalRedirect($"/people/{person.Id}/locks");
    }

    internal DateOnly Day(DateTime at) => DateOnly.FromDateTime(area.ToLocal(at));
}
