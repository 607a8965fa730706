using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;

namespace Platform.Record.Locks.Own;

/// <summary>How governance sees that a colleague's own record is sealed; no record stands here.</summary>
[Requires(LockPermissions.Oversee), NotAudited("It shows of which colleague it waits that a record is sealed, and no record; once that is done it shows nobody")]
public sealed class IndexModel(OwnRecords own, LocalArea area) : PageModel, ILoadsPage
{
    [BindProperty(SupportsGet = true, Name = "ownId")]
    public Guid OwnId { get; set; }

    [BindProperty]
    public OwnInput Input { get; set; } = new();

    public LocalArea Area => area;

    internal OwnRow Own { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        if (await own.FindAsync(OwnId) is not { } found) return false;
        Own = found;
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await own.AnswerAsync(OwnId, Input.Answer!.Value);
        return LocalRedirect("/locks");
    }
}
