using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace HousingFirst.Tenancies.Ending;

[Requires(HousingFirstPermissions.EndTenancies)]
public sealed class NeverTheirsModel(ModuleScope scope, IHomes homes, CurrentPerson person) : PutRightPage(scope, person)
{
    private protected override bool IsAsked => !Tenancy.WasNeverTheirs;

    private protected override async Task<string> PutRightAsync()
    {
        await KeepTenancy.NeverTheirsAsync(Scope, homes, Person.Id, Tenancy, Version);
        return $"/housing-first/tenancies/for-person/{Person.Id}";
    }
}
