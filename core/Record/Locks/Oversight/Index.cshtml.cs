using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Locks.Own;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;

namespace Platform.Record.Locks.Oversight;

[Requires(LockPermissions.Oversee), NotAudited("It shows who closed and opened records and when, and not whose")]
public sealed class IndexModel(NameReader naming, OwnRecords own, LocalArea area) : PageModel, ILoadsPage
{
    public LocalArea Area => area;

    internal IReadOnlyList<StuckSeal> Stuck { get; private set; } = [];

    /// <summary>Colleagues who may have a record of their own: on this page without a name.</summary>
    internal IReadOnlyList<OwnRow> Own { get; private set; } = [];

    internal IReadOnlyList<EndedRow> Ended { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        (Stuck, Own, Ended) = (await naming.StuckAsync(), await own.OpenAsync(), await naming.EndedAsync());
        return true;
    }
}
