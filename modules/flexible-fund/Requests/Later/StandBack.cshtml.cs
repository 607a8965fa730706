using Platform.Sdk.Amounts;
using System.ComponentModel.DataAnnotations;
using FlexibleFund.Pots;
using FlexibleFund.Requests.Limits;
using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Rules;

namespace FlexibleFund.Requests.Later;

[Requires(FlexibleFundPermissions.Follow)]
public sealed class StandBackModel(ModuleScope scope, CurrentPerson person) : RequestPage(scope, person)
{
    [BindProperty]
    public StandBackInput Input { get; set; } = new();

    public string? WhyNot => Asked.MayStandBack
        ? Apart.WhyNotChange(Asked, Scope.Worker, Person)
        : Asked.PaidPence > 0 ? "Part of it is paid already. Where the rest is not needed, say so on its page." : "It is not asked for any more.";

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        if (WhyNot is { } why) throw new RuleBrokenException(why);
        if (Asked is { OutstandingPence: > 0, PotId: { } pot })
        {
            await Ledger.ReleaseAsync(Scope, new Movement(Person.Id, RequestId, pot, Scope.Worker.Name), Asked.OutstandingPence);
        }

        await Scope.Database.ExecuteOneAsync(RequestSql.StandBack, new { person = Person.Id, request = RequestId, words = Input.Words!.Trim(), Version });
        await FundWork.DecidedAsync(Scope, Asked);
        await FundWork.SettledAsync(Scope, Asked);
        await Scope.Timeline.WriteAsync(FundTimeline.Decided, Person.Id, $"They no longer want {Money.InWords(Asked.Pence)} from the fund", Input.Words.Trim());
    });
}

public sealed record StandBackInput
{
    [Display(Name = "What changed?"), Required(ErrorMessage = "Say in a few words what changed.")]
    [StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Words { get; init; }
}
