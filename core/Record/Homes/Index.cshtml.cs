using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Homes.Nights;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Homes;

[Requires(HomePermissions.Read)]
public sealed class IndexModel(WhereTheyLive homes, CurrentPerson person, CurrentWorker worker, LocalArea area, TimeProvider clock) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    public bool MayChange => worker.Can(HomePermissions.Change);

    [BindProperty(SupportsGet = true)]
    public Period Period { get; set; }

    internal IReadOnlyList<HomeRow> Homes { get; private set; } = [];

    internal NightsByKind Nights { get; private set; } = new([], 0, 0);

    internal (DateOnly First, DateOnly Last) Days => Period.Days(area.Today(clock));

    public async Task<bool> LoadAsync()
    {
        Homes = await homes.OfAsync(person.Id);
        Nights = NightsByKind.In(Homes, Days.First, Days.Last);
        return true;
    }
}
