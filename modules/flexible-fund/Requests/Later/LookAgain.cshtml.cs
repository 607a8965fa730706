using Platform.Sdk.Amounts;
using System.ComponentModel.DataAnnotations;
using FlexibleFund.Requests.Limits;
using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace FlexibleFund.Requests.Later;

[Requires(FlexibleFundPermissions.Follow)]
public sealed class LookAgainModel(ModuleScope scope, FlexibleFundSettings settings, ISupport support, CurrentPerson person) : RequestPage(scope, person)
{
    [BindProperty]
    public LookAgainInput Input { get; set; } = new();

    public string? WhyNot => Asked.State == RequestState.NotThisTime ? Apart.WhyNotChange(Asked, Scope.Worker, Person) : "There is no decision to look at again.";

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        if (WhyNot is { } why) throw new RuleBrokenException(why);
        var words = string.IsNullOrWhiteSpace(Input.Words) ? "They ask for another look." : Input.Words.Trim();
        await support.HoldAsync(Person.Id);
        var band = await Known.AgainAsync(Scope, Asked);
        var dueOn = Bands.DueOn(band, Asked.IsUrgent, Scope.Today, settings);
        await Scope.Database.ExecuteOneAsync(RequestSql.LookAgain, new { person = Person.Id, request = RequestId, words, band, dueOn, now = Scope.Now, Version });
        await FundWork.RaiseDecideAsync(Scope, Asked with { Band = band, DueOn = dueOn, Round = Asked.Round + 1 });
        await Scope.Timeline.WriteAsync(FundTimeline.Asked, Person.Id, $"They ask the fund for another look at {Money.InWords(Asked.Pence)}", words);
    });
}

public sealed record LookAgainInput
{
    [Display(Name = "Why should it be looked at again?"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Words { get; init; }
}
