using HousingFirst.Search.Offers;
using HousingFirst.Search.Wishes;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace HousingFirst.Search;

[Requires(HousingFirstPermissions.ReadHomes)]
public sealed class ForPersonModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    public DateOnly Today => scope.Today;

    public DateTime Now => scope.Now;

    public LocalArea Area => scope.Area;

    public bool MaySearch => Support is not null && person.IsOurs && scope.Worker.Can(HousingFirstPermissions.Search);

    public SupportCard? Support { get; private set; }

    internal IReadOnlyList<Wish> Wishes { get; private set; } = [];

    internal IReadOnlyList<Offer> Offers { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        Support = await HomeSearch.SupportAsync(scope.Database, person.Id);
        Wishes = await HomeSearch.WishesAsync(scope, person);
        Offers = await HomeSearch.OffersAsync(scope, person);
        return true;
    }
}
