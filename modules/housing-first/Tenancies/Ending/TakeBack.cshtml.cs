using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace HousingFirst.Tenancies.Ending;

[Requires(HousingFirstPermissions.EndTenancies)]
public sealed class TakeBackModel(ModuleScope scope, IHomes homes, CurrentPerson person) : PutRightPage(scope, person)
{
    private protected override bool IsAsked => Tenancy.MayGoOn;

    private protected override async Task<string> PutRightAsync()
    {
        await KeepTenancy.TakeBackEndAsync(Scope, homes, Person.Id, Tenancy, Version);
        return $"/housing-first/tenancies/show/{Person.Id}/{TenancyId}";
    }
}
