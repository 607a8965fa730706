using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;

namespace Platform.Record.BreakGlass;

[Requires(BreakGlassPermissions.Review), NotAudited("It shows who opened a record and why, and not whose")]
public sealed class IndexModel(EmergencyAccess access, LocalArea area, TimeProvider clock) : PageModel, ILoadsPage
{
    public LocalArea Area => area;

    internal Page<OpeningRow> Waiting { get; private set; } = new([], false);

    internal Page<OpeningRow> Reviewed { get; private set; } = new([], false);

    public async Task<bool> LoadAsync()
    {
        (Waiting, Reviewed) = (await access.WaitingAsync(), await access.ReviewedAsync());
        return true;
    }

    internal int DaysSince(DateTime at) => area.Today(clock).DayNumber - DateOnly.FromDateTime(area.ToLocal(at)).DayNumber;
}
