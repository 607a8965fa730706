using HousingFirst.Notices;
using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace HousingFirst.Tenancies.Ending;

[Requires(HousingFirstPermissions.EndTenancies)]
public sealed class TakeBackModel(ModuleScope scope, IHomes homes, CurrentPerson person) : TenancyPage(scope, person)
{
    private protected override bool IsAsked => Tenancy.MayGoOn;

    public Task<IActionResult> OnPostAsync() => SaveAsync(TakeBackAsync, $"/housing-first/tenancies/show/{Person.Id}/{TenancyId}");

    private async Task TakeBackAsync()
    {
        await KeepTenancy.TakeBackEndAsync(Scope, homes, Person.Id, Tenancy, Version);
        if (Person.IsOurs) await NoticeWork.WaitsAgainAsync(Scope, Person.Id, TenancyId);
    }
}
