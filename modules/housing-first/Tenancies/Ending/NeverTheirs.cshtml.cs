using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace HousingFirst.Tenancies.Ending;

[Requires(HousingFirstPermissions.EndTenancies)]
public sealed class NeverTheirsModel(ModuleScope scope, IHomes homes, CurrentPerson person) : TenancyPage(scope, person)
{
    private protected override bool IsAsked => !Tenancy.WasNeverTheirs;

    public Task<IActionResult> OnPostAsync() => SaveAsync(
        () => KeepTenancy.NeverTheirsAsync(Scope, homes, Person.Id, Tenancy, Version), $"/housing-first/tenancies/for-person/{Person.Id}");
}
