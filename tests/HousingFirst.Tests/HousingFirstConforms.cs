using HousingFirst.Properties;
using HousingFirst.Properties.Keeping;
using HousingFirst.Search;
using HousingFirst.Tenancies;
using HousingFirst.Tenancies.Ending;
using HousingFirst.Tenancies.Signing;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance;
using Platform.Conformance.Running;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace HousingFirst.Tests;

public sealed class HousingFirstConforms : ModuleConformance<HousingFirstModule>
{
    /// <summary>A home whose holder's record is gone, which no worker brings about and a lead frees; and one that they have left, since another is said to be never theirs before it ends.</summary>
    protected override Task BeforehandAsync(TestPlatform platform, Guid person, Guid team) => platform.InServicesAsync(async services =>
    {
        var (scope, homes) = (services.GetRequiredService<ModuleScope>(), services.GetRequiredService<IHomes>());
        await scope.Database.TransactAsync(async () =>
        {
            var input = new PropertyInput { Address = "9 Sample Street", Landlord = "Exampleton Homes", LandlordType = LandlordType.Council, Pets = Pets.Ask };
            var property = await KeepProperty.AddAsync(scope, input, PropertyState.Ready);
            await scope.Database.ExecuteOneAsync(PropertySql.Hold, new { property, holder = Ids.New(), state = PropertyState.Offered, today = scope.Today, team, teamName = "The team" });
        });
        await LeftAsync(scope, homes, person);
        return true;
    });

    private static async Task LeftAsync(ModuleScope scope, IHomes homes, Guid person)
    {
        var signed = new TenancyInput { Type = TenancyType.Starter, LandlordType = LandlordType.Council, RentRoute = RentRoute.HousingBenefit, SafeThere = SafeThere.Yes, SignedOn = scope.Today };
        var support = await HomeSearch.SupportAsync(scope.Database, person);
        var left = Guid.Empty;
        await scope.Database.TransactAsync(async () => left = await KeepTenancy.SignAsync(scope, support!, null, "The flat", signed));
        await ActAsync(tenancy => KeepTenancy.ArriveAsync(scope, homes, person, tenancy, null, new Arrival(scope.Today, tenancy.Version, null, [])));
        await ActAsync(tenancy => KeepTenancy.EndAsync(scope, homes, person, tenancy, new HowItEnded(scope.Today, EndReason.Left, tenancy.Version)));

        async Task ActAsync(Func<Tenancy, Task> act)
        {
            var tenancy = (await scope.Database.OneAsync<Tenancy>(TenancySql.One, new { person, tenancy = left }))!;
            await scope.Database.TransactAsync(() => act(tenancy));
        }
    }
}
