using FlexibleFund.Pots;
using FlexibleFund.Requests;
using FlexibleFund.Requests.Lasting;
using FlexibleFund.Requests.Limits;
using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Amounts;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace FlexibleFund.Payments;

[Requires(FlexibleFundPermissions.Pay)]
public sealed class RestModel(ModuleScope scope, CurrentPerson person) : RequestPage(scope, person)
{
    /// <summary>
    /// Whether it waits for somebody who has died: a death that is recorded while the module is switched off is told to nobody, and no job of a module sees people. Then it is only taken off the list.
    /// </summary>
    public bool IsStopped => Asked.IsWaiting && Person.HasDied;

    public string? WhyNot => IsStopped || Asked.IsToPay ? Apart.WhyNotChange(Asked, Scope.Worker, Person) : "Nothing is promised any more.";

    public Task<IActionResult> OnPostAsync() => SaveAsync(() => WhyNot is { } why ? throw new RuleBrokenException(why)
        : IsStopped ? OpenRequests.Stop(new PersonDied(Person.Id, ""), Scope) : GiveBack.RunAsync(Scope, Asked));
}

/// <summary>What is promised and not needed goes back to its pot.</summary>
internal static class GiveBack
{
    public static async Task RunAsync(ModuleScope scope, Request request)
    {
        var (person, pence) = (request.PersonId, request.OutstandingPence);
        await Ledger.ReleaseAsync(scope, new Movement(person, request.RequestId, request.PotId!.Value, scope.Worker.Name), pence);
        await scope.Database.ExecuteOneAsync(RequestSql.Release, new { person, request = request.RequestId, pence, request.Version });
        await FundWork.SettledAsync(scope, request);
        await scope.Timeline.WriteAsync(FundTimeline.Paid, person, $"{Money.InWords(pence)} that the fund had promised was not needed");
    }
}
