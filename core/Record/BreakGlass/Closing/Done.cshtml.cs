using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;

namespace Platform.Record.BreakGlass.Closing;

/// <summary>The worker is done with what they opened, and closes it before it ends by itself.</summary>
[Requires(BreakGlassPermissions.Open), NotAudited("It shows when and why the worker opened something, in their own words, and not whose record")]
public sealed class DoneModel(EmergencyAccess access, LocalArea area) : PageModel, ILoadsPage
{
    public LocalArea Area => area;

    internal IReadOnlyList<OpeningRow> Open { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        Open = await access.MineAsync();
        return true;
    }

    public async Task<IActionResult> OnPostAsync(Guid opening)
    {
        await access.CloseAsync(opening);
        return LocalRedirect("/break-glass/done");
    }
}
