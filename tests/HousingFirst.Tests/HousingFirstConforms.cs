using HousingFirst.Properties;
using HousingFirst.Properties.Keeping;
using Platform.Conformance;
using Platform.Conformance.Running;
using Platform.Sdk.Data;

namespace HousingFirst.Tests;

public sealed class HousingFirstConforms : ModuleConformance<HousingFirstModule>
{
    /// <summary>A home whose holder's record is gone: no worker brings that about, and a lead frees it.</summary>
    protected override Task BeforehandAsync(TestPlatform platform, Guid person, Guid team) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(async () =>
        {
            var input = new PropertyInput { Address = "9 Sample Street", Landlord = "Exampleton Homes", LandlordType = LandlordType.Council, Pets = Pets.Ask };
            var property = await KeepProperty.AddAsync(scope, input, PropertyState.Ready);
            await scope.Database.ExecuteOneAsync(PropertySql.Hold, new { property, holder = Ids.New(), state = PropertyState.Offered, today = scope.Today, team, teamName = "The team" });
        });
        return true;
    });
}
