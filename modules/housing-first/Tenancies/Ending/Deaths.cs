using HousingFirst.Properties.Keeping;
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
            await scope.Database.ExecuteAsync(TenancySql.End, new
            {
                person = died.Person, tenancy = tenancy.TenancyId, on = scope.Today, reason = EndReason.Died, words = (string?)null, version = tenancy.Version,
            });
            if (tenancy.PropertyId is { } property) await Holding.LeaveBeAsync(scope, property, tenancy.TenancyId);
        }
    }

    /// <summary>It was a mistake: they live where they lived.</summary>
    public static async Task TakenBack(DeathTakenBack back, ModuleScope scope)
    {
        foreach (var tenancy in (await OfAsync(scope, back.Person)).Where(one => one.EndReason == EndReason.Died))
        {
            await scope.Database.ExecuteAsync(TenancySql.TakeBackEnd, new { person = back.Person, tenancy = tenancy.TenancyId, version = tenancy.Version });
            if (tenancy.PropertyId is { } property) await Holding.AgainAsync(scope, property, tenancy.TenancyId);
        }
    }

    private static Task<IReadOnlyList<Tenancy>> OfAsync(ModuleScope scope, Guid person) => scope.Database.ManyAsync<Tenancy>(TenancySql.Of, new { person });
}
