using HousingFirst.Checks;
using HousingFirst.Notices;
using HousingFirst.Search;
using HousingFirst.Search.Offers;
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

    public CurrentWorker Worker => scope.Worker;

    public DateOnly Today => scope.Today;

    public SupportCard? Support { get; private set; }

    public bool MayStart => scope.Worker.Can(HousingFirstPermissions.StartSupport);

    public bool MayKeep => Support is not null && person.IsOurs && scope.Worker.Can(HousingFirstPermissions.KeepTenancies);

    internal IReadOnlyList<Tenancy> Tenancies { get; private set; } = [];

    /// <summary>What is due next in a home that they have.</summary>
    internal Check? Next { get; private set; }

    /// <summary>Letters that are not settled yet, in homes that they have.</summary>
    public int Notices { get; private set; }

    internal IReadOnlyList<Offer> Offers { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        var of = new { person = person.Id };
        Support = await HomeSearch.SupportAsync(scope.Database, person.Id);
        Tenancies = [.. (await scope.Database.ManyAsync<Tenancy>(TenancySql.Of, of)).Where(one => one.MayBeSeen(scope.Worker))];
        Offers = [.. (await HomeSearch.OffersAsync(scope, person)).Where(offer => offer.IsKept)];
        Next = (await scope.Database.PageAsync<Check>(CheckSql.Next, of, 1)).Rows is [var next] && Tenancies.Any(one => one.TenancyId == next.TenancyId) ? next : null;
        Notices = (await scope.Database.ManyAsync<Notice>(NoticeSql.Open, of)).Count(notice => Tenancies.Any(one => one.TenancyId == notice.TenancyId));
        return true;
    }
}
