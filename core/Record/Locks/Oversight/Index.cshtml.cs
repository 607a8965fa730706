using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;

namespace Platform.Record.Locks.Oversight;

[Requires(LockPermissions.Oversee), NotAudited("It shows who closed and opened records and when, and not whose")]
public sealed class IndexModel(NameReader naming, LocalArea area) : PageModel, ILoadsPage
{
    public LocalArea Area => area;

    internal IReadOnlyList<StuckSeal> Stuck { get; private set; } = [];

    internal IReadOnlyList<EndedRow> Ended { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        (Stuck, Ended) = (await naming.StuckAsync(), await naming.EndedAsync());
        return true;
    }
}
