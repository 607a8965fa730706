using FlexibleFund.Payments;
using FlexibleFund.Requests.Limits;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace FlexibleFund.Requests;

[Requires(FlexibleFundPermissions.Read)]
public sealed class ShowModel(ModuleScope scope, FlexibleFundSettings settings, IFiles files, CurrentPerson person) : RequestPage(scope, person)
{
    internal IReadOnlyList<PaymentShown> Payments { get; private set; } = [];

    /// <summary>A goal of theirs that it helps with, in their words.</summary>
    public string? Goal { get; private set; }

    public bool MayDecide => !Person.HasDied && Scope.Worker.Can(FlexibleFundPermissions.Decide) && Apart.WhyNotDecide(Asked, Opinions, Scope.Worker) is null;

    public bool MayPay => Scope.Worker.Can(FlexibleFundPermissions.Pay) && Asked.IsToPay;

    /// <summary>Nothing of it was paid: then that they no longer want it says the same.</summary>
    public bool MayGiveBack => MayPay && !MayStandBack;

    public bool MayStandBack => Scope.Worker.Can(FlexibleFundPermissions.Ask) && (Asked.IsWaiting || (Asked.State == RequestState.Agreed && Asked is { PaidPence: 0, OutstandingPence: > 0 }));

    public bool MayLookAgain => Scope.Worker.Can(FlexibleFundPermissions.Ask) && Asked.State == RequestState.NotThisTime;

    /// <summary>How many decide.</summary>
    public int Needed => Bands.Needed(Asked.Band, settings);

    /// <summary>How many have still to say what they think.</summary>
    public int StillNeeded => Needed - Opinions.Count(one => one.Agrees && one.Round == Asked.Round);

    /// <summary>What each said, where that is more than the decision itself.</summary>
    internal IReadOnlyList<Opinion> Earlier => Opinions.Count > 1 || (Asked.IsWaiting && Opinions.Count > 0) ? Opinions : [];

    private protected override async Task LoadMoreAsync()
    {
        var of = new { person = Person.Id, request = RequestId };
        // a goal is of another kind than money: whoever is shown only that reads no plan here
        var goals = Person.Shows(InformationKind.Support) ? await Scope.Database.ManyAsync<GoalCard>(RequestSql.Goals, new { person = Person.Id }) : [];
        Goal = goals.FirstOrDefault(goal => goal.GoalId == Asked.GoalId)?.Words;
        var kept = (await files.OfAsync(Person.Id)).ToLookup(file => file.Id);
        var mayChange = Scope.Worker.Can(FlexibleFundPermissions.Pay);
        Payments = [.. (await Scope.Database.ManyAsync<Payment>(PaymentSql.OfRequest, of)).Select(payment => new PaymentShown(
            payment, payment.ReceiptFileId is { } file ? kept[file].FirstOrDefault()?.Address : null, mayChange))];
    }
}
