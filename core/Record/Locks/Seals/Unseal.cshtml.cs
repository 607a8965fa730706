using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Locks.Seals;

[Requires(LockPermissions.Unseal), StepUp]
public sealed class UnsealModel(CloseRecord close, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    internal IReadOnlyList<(SealRow Seal, IReadOnlyList<ReaderRow> Readers)> Seals { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        // where another team supports them now, it is that team's
        if (!person.IsOurs && !await close.IsLeftToUsAsync(person.Id)) return false;
        Seals = await close.SealsOfAsync(person.Id);
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await close.UnsealAsync(person.Id);
        return LocalRedirect(person.IsOurs ? $"/people/{person.Id}/locks" : "/");
    }
}
