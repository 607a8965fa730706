using HousingFirst.Checks;
using HousingFirst.Notices;
using HousingFirst.Properties.Keeping;
using HousingFirst.Search;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace HousingFirst.Tenancies.Ending;

/// <summary>When somebody has died nobody is asked what became of their home. It is offered to nobody until somebody says that it may be.</summary>
internal static class Deaths
{
    public static async Task Died(PersonDied died, ModuleScope scope)
    {
        foreach (var tenancy in (await OfAsync(scope, died.Person)).Where(one => one.GoesOn))
        {
            // where the record says a day before the home began, one of the two is wrong
            var began = tenancy.MovedInOn ?? tenancy.SignedOn;
            var on = died.LastDay is { } last ? (last > began ? last : began) : scope.Today;
            await MistakenEnd.KeepAsync(scope, died.Person, tenancy);
            await scope.Database.ExecuteAsync(TenancySql.End, new
            {
                person = died.Person, tenancy = tenancy.TenancyId, on, reason = EndReason.Died, words = (string?)null, leftFor = (Guid?)null, version = tenancy.Version,
            });
            if (tenancy.PropertyId is { } property) await Holding.LeaveBeAsync(scope, property, tenancy.TenancyId);
        }
    }

    /// <summary>It was a mistake: they live where they lived, unless somebody else has the home now. Then their tenancy stays over, and another home is looked for.</summary>
    public static async Task TakenBack(DeathTakenBack back, ModuleScope scope)
    {
        var lost = 0;
        var support = await HomeSearch.SupportAsync(scope.Database, back.Person);
        foreach (var tenancy in (await OfAsync(scope, back.Person)).Where(one => one is { GoesOn: false, EndReason: EndReason.Died }))
        {
            var its = new { person = back.Person, tenancy = tenancy.TenancyId, version = tenancy.Version };
            if (tenancy.PropertyId is not { } property || await Holding.AgainAsync(scope, property, tenancy.TenancyId, support))
            {
                await scope.Database.ExecuteOneAsync(TenancySql.TakeBackEnd, its);
                continue;
            }

            lost++;
            await scope.Database.ExecuteOneAsync(TenancySql.Lost, its);
            if (tenancy is { HomeId: { } home, EndedOn: { } on }) await scope.Homes.LeftAsync(back.Person, home, on);
        }

        if (lost > 0 && support is not null)
        {
            // what was due there came back with all that the death had stopped
            await CheckWork.RefreshAsync(scope, back.Person);
            await NoticeWork.RefreshAsync(scope, back.Person);
            await HomeSearch.LookAsync(scope, support, "Ask where they stay now, and look for another home: the one they lived in has gone to somebody else");
        }
    }

    private static Task<IReadOnlyList<Tenancy>> OfAsync(ModuleScope scope, Guid person) => scope.Database.ManyAsync<Tenancy>(TenancySql.Of, new { person });
}
