using FlexibleFund.Requests.Lasting;
using FlexibleFund.Requests.Limits;
using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace FlexibleFund.Requests.Later;

/// <summary>
/// Ends what waits for somebody who has died, where the fund did not hear of it: a death that is recorded while the module is switched off is told to nobody, and no job of a module sees people.
/// </summary>
[Requires(FlexibleFundPermissions.Pay)]
public sealed class StopModel(ModuleScope scope, CurrentPerson person) : RequestPage(scope, person)
{
    public string? WhyNot => Person.HasDied && Asked.IsWaiting ? Apart.WhyNotChange(Asked, Scope.Worker, Person) : "There is nothing to take off the list.";

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        if (WhyNot is { } why) throw new RuleBrokenException(why);
        await OpenRequests.Stop(new PersonDied(Person.Id, ""), Scope);
    });
}
