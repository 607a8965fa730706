using HousingFirst.Search;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace HousingFirst.Tenancies;

[Requires(HousingFirstPermissions.ReadHomes)]
public sealed class ForPersonModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    public DateOnly Today => scope.Today;

    public SupportCard? Support { get; private set; }

    public bool MayStart => scope.Worker.Can(HousingFirstPermissions.StartSupport);

    public bool MayKeep => Support is not null && person.IsOurs && scope.Worker.Can(HousingFirstPermissions.KeepTenancies);

    internal IReadOnlyList<Tenancy> Tenancies { get; private set; } = [];

    internal IReadOnlyList<Offer> Offers { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        var of = new { person = person.Id };
        Support = await HomeSearch.SupportAsync(scope.Database, person.Id);
        Tenancies = [.. (await scope.Database.ManyAsync<Tenancy>(TenancySql.Of, of)).Where(one => one.MayBeSeen(scope.Worker))];
        Offers = [.. (await scope.Database.ManyAsync<Offer>(SearchSql.Offers, of)).Where(offer => offer.IsKept)];
        return true;
    }
}
