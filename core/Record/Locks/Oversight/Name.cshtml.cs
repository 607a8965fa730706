using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Record.Support.HandingOn;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;

namespace Platform.Record.Locks.Oversight;

[Requires(LockPermissions.Oversee), StepUp, NotAudited("It shows who sealed a record and for whom, and not whose")]
public sealed class NameModel(NameReader naming, LocalArea area) : PageModel, ILoadsPage
{
    [BindProperty(SupportsGet = true, Name = "sealId")]
    public Guid SealId { get; set; }

    [BindProperty]
    public NameInput Input { get; set; } = new();

    public LocalArea Area => area;

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    internal StuckSeal Seal { get; private set; } = new();

    internal IReadOnlyList<ReaderRow> Readers { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        if (await naming.FindAsync(SealId) is not { } seal) return false;
        (Seal, Readers) = (seal, await naming.ReadersOfAsync(SealId));
        Choices = [.. (await naming.ChoicesAsync(SealId)).Select(one => new SelectListItem(one.Leads ? $"{one.Name}, team lead" : one.Name, $"{one.WorkerId}"))];
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await naming.NameAsync(SealId, Input);
        return LocalRedirect("/locks");
    }
}
