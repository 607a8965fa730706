using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;

namespace Platform.Record.BreakGlass;

[Requires(BreakGlassPermissions.Review), NotAudited("It shows who opened a record and why, and not whose")]
public sealed class ReviewModel(EmergencyAccess access, LocalArea area) : PageModel, ILoadsPage
{
    [BindProperty(SupportsGet = true, Name = "openingId")]
    public Guid OpeningId { get; set; }

    [BindProperty]
    public ReviewInput Input { get; set; } = new();

    public LocalArea Area => area;

    internal OpeningRow Opening { get; private set; } = new();

    internal IReadOnlyList<SupporterRow> Supporters { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        if (await access.FindAsync(OpeningId) is not { } opening) return false;
        (Opening, Supporters) = (opening, await access.SupportersOfAsync(OpeningId));
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await access.ReviewAsync(Opening, Input);
        return LocalRedirect("/break-glass");
    }
}
