using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Sharing.One;

/// <summary>What is shared with one organisation, on one page that the person can keep.</summary>
[Requires(SharingPermissions.Read), Audited(Look.Print)]
public sealed class ShowModel(ShareRecord share, CurrentPerson person, LocalArea area, TimeProvider clock) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    public LocalArea Area => area;

    [BindProperty(SupportsGet = true, Name = "sharingId")]
    public Guid SharingId { get; set; }

    internal Shared? Shared { get; private set; }

    internal bool IsShared => Shared!.Row.IsShared(area.Today(clock));

    /// <summary>Whether the person must not be told: then it is on no paper.</summary>
    internal bool IsKeptFromThem => Shared!.Row.IsKeptFromThem;

    public async Task<bool> LoadAsync()
    {
        Shared = (await share.OfAsync(person.Id)).FirstOrDefault(one => one.Row.SharingId == SharingId);
        return Shared is not null;
    }

    internal DateOnly Day(DateTime at) => DateOnly.FromDateTime(area.ToLocal(at));
}
