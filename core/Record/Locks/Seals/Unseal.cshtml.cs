using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;

namespace Platform.Record.Locks.Seals;

[Requires(LockPermissions.Change), StepUp]
public sealed class UnsealModel(CloseRecord close, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "sealId")]
    public Guid SealId { get; set; }

    internal SealRow Seal { get; private set; } = new();

    internal IReadOnlyList<ReaderRow> Readers { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        var (seal, readers) = (await close.SealsOfAsync(person.Id)).FirstOrDefault(one => one.Seal.SealId == SealId);
        if (seal is null) return false;
        (Seal, Readers) = (seal, readers);
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await close.UnsealAsync(person.Id, SealId);
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("Somebody else has just ended it.");
        }

        return LocalRedirect($"/people/{person.Id}/locks");
    }
}
