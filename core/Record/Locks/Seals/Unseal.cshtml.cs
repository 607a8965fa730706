using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Locks.Seals;

[Requires(LockPermissions.Change), StepUp]
public sealed class UnsealModel(CloseRecord close, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    internal IReadOnlyList<(SealRow Seal, IReadOnlyList<ReaderRow> Readers)> Seals { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        Seals = await close.SealsOfAsync(person.Id);
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await close.UnsealAsync(person.Id);
        return LocalRedirect($"/people/{person.Id}/locks");
    }
}
