using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navigator.Barriers.Kinds;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace Navigator.Barriers;

[Requires(NavigatorPermissions.ReadCaseload), Audited(Look.List)]
public sealed class ListModel(ModuleScope scope, AuditTrail audit) : PageModel, ILoadsPage
{
    internal const int Size = 25;

    public DateOnly Today => scope.Today;

    public BarrierKinds Kinds => scope.Pack<BarrierKinds>();

    /// <summary>Where the page before ended.</summary>
    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    internal Page<Barrier> Barriers { get; private set; } = new([], false);

    internal ListPlace Next => new(Barriers.Rows[^1].DueOn, Barriers.Rows[^1].BarrierId);

    public async Task<bool> LoadAsync()
    {
        if ((After is null ? ListPlace.Start : ListPlace.Parse(After)) is not { } place) return false;
        Barriers = await scope.Database.PageAsync<Barrier>(BarrierSql.OfTeam, new { team = scope.Worker.TeamId, dueOn = place.DueOn, after = place.Barrier }, Size);
        audit.Listed(Barriers.Rows.Select(one => one.PersonId));
        return true;
    }
}
