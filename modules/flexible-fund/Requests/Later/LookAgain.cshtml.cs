using Platform.Sdk.Amounts;
using System.ComponentModel.DataAnnotations;
using FlexibleFund.Requests.Limits;
using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace FlexibleFund.Requests.Later;

[Requires(FlexibleFundPermissions.Follow)]
public sealed class LookAgainModel(ModuleScope scope, FlexibleFundSettings settings, ISupport support, CurrentPerson person) : RequestPage(scope, person)
{
    /// <summary>Of what was decided in part already, colleagues hear as of any other look.</summary>
    private const int LaterRound = 2;

    [BindProperty]
    public LookAgainInput Input { get; set; } = new();

    public string? WhyNot => Asked.MayLookAgain ? Apart.WhyNotChange(Asked, Scope.Worker, Person)
        : Asked.OtherLookId is not null ? "Another look has been asked for already." : "There is no decision to look at again.";

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        if (WhyNot is { } why) throw new RuleBrokenException(why);
        var words = string.IsNullOrWhiteSpace(Input.Words) ? "They ask for another look." : Input.Words.Trim();
        await support.HoldAsync(Person.Id);
        var band = await Known.AgainAsync(Scope, Asked);
        var dueOn = Bands.DueOn(band, Asked.IsUrgent, Scope.Today, settings);
        if (Asked.State == RequestState.Agreed)
        {
            await AtRestAsync(words, band, dueOn);
            return;
        }

        await Scope.Database.ExecuteOneAsync(RequestSql.LookAgain, new { person = Person.Id, request = RequestId, words, band, dueOn, now = Scope.Now, Version });
        await FundWork.RaiseDecideAsync(Scope, Asked with { Band = band, DueOn = dueOn, Round = Asked.Round + 1 });
        await Scope.Timeline.WriteAsync(FundTimeline.Asked, Person.Id, $"They ask the fund for another look at {Money.InWords(Asked.Pence)}", words);
    });

    // what was agreed stays promised and is paid meanwhile
    private async Task AtRestAsync(string words, Band band, DateOnly dueOn)
    {
        var (other, person, rest) = (Ids.New(), Person.Id, Asked.NotAgreedPence);
        await Scope.Database.ExecuteOneAsync(RequestSql.LookAtRest, new { person, request = RequestId, other, Version });
        await Scope.Database.ExecuteOneAsync(RequestSql.AskForRest, new { person, request = RequestId, other, words, band, dueOn, now = Scope.Now });
        await FundWork.RaiseDecideAsync(Scope, Asked with { RequestId = other, Pence = rest, Band = band, DueOn = dueOn, Round = LaterRound });
        await Scope.Timeline.WriteAsync(FundTimeline.Asked, person, $"They ask the fund for another look at the {Money.InWords(rest)} that was not agreed of {Money.InWords(Asked.Pence)}", words);
    }
}

public sealed record LookAgainInput
{
    [Display(Name = "Why should it be looked at again?"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Words { get; init; }
}
