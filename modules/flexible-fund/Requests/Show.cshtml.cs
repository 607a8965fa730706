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

    public bool MayDecide => DecidePage is not null && Apart.WhyNotDecide(Asked, Opinions, Scope.Worker, Person, settings) is null;

    /// <summary>Where this worker decides: as a lead, or in the place of one; null where neither.</summary>
    public string? DecidePage => Scope.Worker.Can(FlexibleFundPermissions.Decide) ? "/Deciding/Decide" : Scope.Worker.Can(FlexibleFundPermissions.StandIn) ? "/Deciding/StandIn" : null;

    /// <summary>Who decides where the team has no other lead; null while leads enough may be there.</summary>
    public string? NoOtherLead => !Asked.IsWaiting || !Apart.LeadTookPart(Asked, Opinions) ? null
        : Bands.By(Asked.Band, settings) switch
        {
            DecidedBy.Colleague => null,
            DecidedBy.LeadFirst => "Where the team has no other lead, a colleague who has neither asked nor decided stands in.",
            _ => "Where the team has no other lead, nobody can decide: speak to whoever sets up the fund in your area, who may let colleagues stand in.",
        };

    /// <summary>Where this worker looks afterwards at what could not wait; null where they do not.</summary>
    public string? LookAt => Apart.WhyNotLook(Asked, Opinions, Scope.Worker, Person, settings) is not null ? null
        : Scope.Worker.Can(FlexibleFundPermissions.Decide) ? "/Deciding/Afterwards/Look"
        : Scope.Worker.Can(FlexibleFundPermissions.StandIn) ? "/Deciding/Afterwards/LookBeside"
        : null;

    /// <summary>What somebody else said afterwards of what could not wait.</summary>
    internal Opinion? Looked => Apart.LookOf(Asked, Opinions);

    /// <summary>"lead", or "colleague" where any of them decides.</summary>
    public string WhoLooks => Bands.One(Bands.By(Asked.Band, settings));

    public bool MayPay => Scope.Worker.Can(FlexibleFundPermissions.Pay) && Apart.WhyNotPay(Asked, Opinions, Scope.Worker, Person, settings, Scope.Area.Words) is null;

    /// <summary>Where nothing of it was paid, that they no longer want it says the same.</summary>
    public bool MayGiveBack => IsTheirs && Scope.Worker.Can(FlexibleFundPermissions.Pay) && Asked.IsToPay && !MayStandBack;

    public bool MayStandBack => IsTheirs && Scope.Worker.Can(FlexibleFundPermissions.Follow) && Asked.MayStandBack;

    /// <summary>Where the fund did not hear of their death, since it was switched off.</summary>
    public bool MayStop => IsTheirs && Person.HasDied && Asked.IsWaiting && Scope.Worker.Can(FlexibleFundPermissions.Pay);

    public bool MayLookAgain => IsTheirs && Scope.Worker.Can(FlexibleFundPermissions.Follow) && Asked.MayLookAgain;

    /// <summary>Whether the worker reads more than amounts and days.</summary>
    public bool MayReadWords => Scope.Worker.Can(FlexibleFundPermissions.Words);

    /// <summary>Whether the worker's team looks after it.</summary>
    private bool IsTheirs => Apart.WhyNotChange(Asked, Scope.Worker, Person) is null;

    /// <summary>"A lead decides", "2 leads decide together".</summary>
    public string WhoDecides => Bands.WhoDecides(Asked.Band, settings);

    /// <summary>Whether it is a lead in whose place a colleague decides.</summary>
    public bool InPlaceOfLead => Bands.By(Asked.Band, settings) != DecidedBy.Colleague;

    /// <summary>How many decide.</summary>
    public int Needed => Bands.Needed(Asked.Band, settings);

    /// <summary>How many have still to say what they think.</summary>
    public int StillNeeded => Needed - Opinions.Count(one => one.Agrees && one.Round == Asked.Round);

    /// <summary>What each said, where that is more than the decision itself.</summary>
    internal IReadOnlyList<Opinion> Earlier => !MayReadWords || Asked.Band == Band.Urgent ? [] : Own.Count > 1 || (Asked.IsWaiting && Own.Count > 0) ? Own : [];

    /// <summary>Why what was agreed is more than is usual in a year; null where it is not.</summary>
    public string? OverYear => Asked.State == RequestState.Agreed ? Opinions.FirstOrDefault(one => one.Round == Asked.Round && one.OverYear is not null)?.OverYear : null;

    // what was said of another part of the amount stands with that one
    private IReadOnlyList<Opinion> Own => [.. Opinions.Where(one => one.Round > 0)];

    /// <summary>Whether there is something to read and print together.</summary>
    public bool MayPrint => !Person.HasDied && MayReadWords && Asked.IsDecided && Asked.State != RequestState.StoodBack;

    private protected override async Task LoadMoreAsync()
    {
        var of = new { person = Person.Id, request = RequestId };
        // a goal is of another kind than money: whoever is shown only that reads no plan here
        var goals = Person.Shows(InformationKind.Support) ? await Scope.Database.ManyAsync<GoalCard>(RequestSql.Goals, new { person = Person.Id }) : [];
        Goal = goals.FirstOrDefault(goal => goal.GoalId == Asked.GoalId)?.Words;
        var kept = (await files.OfAsync(Person.Id)).ToLookup(file => file.Id);
        var mayChange = Apart.WhyNotLookAfter(Asked, Scope.Worker, Person) is null && Scope.Worker.Can(FlexibleFundPermissions.Pay);
        Payments = [.. (await Scope.Database.ManyAsync<Payment>(PaymentSql.OfRequest, of)).Select(payment => new PaymentShown(
            payment, Of(payment.ReceiptFileId), Of(payment.RefundFileId), mayChange, MayReadWords))];

        string? Of(Guid? file) => file is { } id ? kept[id].FirstOrDefault()?.Address : null;
    }
}
