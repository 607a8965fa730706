using FlexibleFund.Pots;
using FlexibleFund.Requests;
using FlexibleFund.Requests.Limits;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Amounts;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace FlexibleFund.Deciding;

/// <summary>Where a lead, or a colleague where the area lets them, says yes or not this time.</summary>
public abstract class DecidePage(ModuleScope scope, FlexibleFundSettings settings, CurrentPerson person) : RequestPage(scope, person)
{
    private IReadOnlyList<Pot> _pots = [];

    [BindProperty]
    public DecideInput Input { get; set; } = new();

    public IReadOnlyList<string> Hints { get; private set; } = [];

    /// <summary>That it is more than is usual in a year; null where it is not.</summary>
    public string? OverYear { get; private set; }

    public string? Goal { get; private set; }

    public string? WhyNot => Apart.WhyNotDecide(Asked, Opinions, Scope.Worker, Person, settings);

    /// <summary>"A lead decides", "2 leads decide together".</summary>
    public string WhoDecides => Bands.WhoDecides(Asked.Band, settings);

    /// <summary>Whether it is a lead in whose place a colleague decides.</summary>
    public bool InPlaceOfLead => Bands.By(Asked.Band, settings) != DecidedBy.Colleague;

    /// <summary>What others have said yes to already; it binds whoever comes after them.</summary>
    internal IReadOnlyList<Opinion> AlsoSaid => Asked.IsWaiting ? [.. Opinions.Where(one => one.Agrees && one.Round == Asked.Round)] : [];

    public IReadOnlyList<SelectListItem> PotItems => [.. _pots.Select(pot => new SelectListItem(pot.Label, $"{pot.PotId}"))];

    /// <summary>Pots in which little is left.</summary>
    public IEnumerable<string> Low => _pots.Where(pot => pot.IsLow(settings)).Select(pot => $"{pot.UsedPercent} % of {pot.Name} {pot.Year} is promised or spent.");

    public void OnGet()
    {
        var most = Together.Most(Asked, AlsoSaid);
        var pots = _pots.Where(pot => pot.LeftPence >= most).ToList();
        Input = new DecideInput
        {
            Amount = Money.InField(most), Pot = (pots.Find(pot => pot.PotId == Together.Pot(AlsoSaid)) ?? (pots.Count > 0 ? pots[0] : null))?.PotId, OverYear = Asked.OverYear,
        };
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(() =>
    {
        if (Input.Says is not { } says) throw new RuleBrokenException("Choose what you say.", "Input.Says");
        var pence = says == Says.Yes ? Money.Read(Input.Amount, "Input.Amount") : 0;
        return DecideRequest.RunAsync(Scope, Person, Asked, Opinions, new Decision(says == Says.Yes, pence, Input.Pot, Input.Reason!) { AskAgain = Input.AskAgain, OverYear = Input.OverYear });
    });

    private protected override async Task LoadMoreAsync()
    {
        _pots = await OpenPots.ForAsync(Scope, Asked.Category);
        var askedOn = DateOnly.FromDateTime(Scope.Area.ToLocal(Asked.AskedAt));
        Hints = await Known.HintsAsync(Scope, Person.Id, RequestId, Asked.Category, Asked.Pence, askedOn);
        OverYear = Asked.IsWaiting && AlsoSaid.All(one => one.OverYear is null) ? await Known.OverYearAsync(Scope, Person.Id, Asked.Pence) : null;
        Goal = (await Scope.Database.ManyAsync<GoalCard>(RequestSql.Goals, new { person = Person.Id })).FirstOrDefault(goal => goal.GoalId == Asked.GoalId)?.Words;
    }
}
