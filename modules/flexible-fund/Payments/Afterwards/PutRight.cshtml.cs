using Platform.Sdk.Amounts;
using System.ComponentModel.DataAnnotations;
using FlexibleFund.Pots;
using FlexibleFund.Requests;
using FlexibleFund.Requests.Limits;
using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace FlexibleFund.Payments.Afterwards;

[Requires(FlexibleFundPermissions.Pay), NoDraft]
public sealed class PutRightModel(ModuleScope scope, FlexibleFundSettings settings, CurrentPerson person) : PaymentPage(scope, person)
{
    private IReadOnlyList<Opinion> _opinions = [];

    [BindProperty]
    public PutRightInput Input { get; set; } = new();

    /// <summary>Why this worker says neither that it was more, nor that it was paid otherwise or to somebody else; null where they may.</summary>
    public string? WhyNotSpend => Apart.WhyNotSpend(Person.IsOurs ? Asked with { FreedOn = null } : Asked, _opinions, Scope.Worker, Person, settings, Scope.Area.Words);

    public void OnGet() => Input = new PutRightInput { Amount = Money.InField(Payment.Pence), Method = Payment.Method, BoughtFrom = Payment.BoughtFrom, PaidOn = Payment.PaidOn };

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        var pence = Money.Read(Input.Amount, "Input.Amount");
        var more = pence - Payment.Pence;
        var (method, boughtFrom) = (Input.Method!.Value, Input.BoughtFrom!.Trim());
        if ((more > 0 || method != Payment.Method || boughtFrom != Payment.BoughtFrom) && WhyNotSpend is { } why) throw new RuleBrokenException($"{why} A colleague who does puts this right.");
        Allow(pence, more);
        var of = new Movement(Person.Id, Asked.RequestId, Asked.PotId!.Value, Scope.Worker.Name);
        if (more > 0) await Ledger.SpendAsync(Scope, of, more);
        if (more < 0) await Ledger.UnspendAsync(Scope, of, -more);
        await Scope.Database.ExecuteOneAsync(RequestSql.PutRight, new { person = Person.Id, request = Asked.RequestId, pence = more });
        await Scope.Database.ExecuteOneAsync(PaymentSql.PutRight, new { person = Person.Id, payment = PaymentId, pence, method, boughtFrom, Input.PaidOn, by = Scope.Worker.Name, Version });
        if (more != 0) await Scope.Timeline.WriteAsync(FundTimeline.Paid, Person.Id, $"A payment from the fund was put right: {Money.InWords(pence)}, not {Money.InWords(Payment.Pence)}");
        await WorkAsync(Asked.OutstandingPence - more);
    });

    private protected override async Task LoadMoreAsync() =>
        _opinions = await Scope.Database.ManyAsync<Opinion>(RequestSql.Opinions, new { person = Person.Id, request = Payment.RequestId });

    private void Allow(long pence, long more)
    {
        PayRequest.DayIsInReach(Scope, Asked, Input.PaidOn);
        if (more < 0 && Payment.PaidById == Scope.Worker.Id && Payment.Receipt != Receipt.Kept)
        {
            throw new RuleBrokenException("You paid this. Add the receipt first, so that it shows how much it was, or let a colleague put it right.", "Input.Amount");
        }

        if (pence < Payment.RefundedPence) throw new RuleBrokenException($"{Money.InWords(Payment.RefundedPence)} of it came back already, so it was at least that.", "Input.Amount");
        if (more > Asked.OutstandingPence) throw new RuleBrokenException($"No more than {Money.InWords(Payment.Pence + Asked.OutstandingPence)} is promised for this. If it cost more, ask the fund for the difference.", "Input.Amount");
    }

    // what is promised again is to be paid or given back, and what is promised no longer is not
    private Task WorkAsync(long left) => left == 0 ? FundWork.SettledAsync(Scope, Asked)
        : Asked.OutstandingPence > 0 ? Task.CompletedTask
        : FundWork.RaiseSettleAsync(Scope, Asked, left, Scope.Worker.TeamId);
}

public sealed record PutRightInput
{
    [Display(Name = "How much was paid?"), Required(ErrorMessage = Money.Like)]
    [StringLength(20, ErrorMessage = Money.Like), Amount]
    public string? Amount { get; init; }

    [Display(Name = "How?"), Required(ErrorMessage = "Choose how it was paid.")]
    public Method? Method { get; init; }

    [Display(Name = "Where was it bought, or who was paid?"), Required(ErrorMessage = "Say where it was bought, or who was paid.")]
    [StringLength(200, ErrorMessage = "Keep this to 200 characters.")]
    public string? BoughtFrom { get; init; }

    [Display(Name = "Which day?")]
    public DateOnly PaidOn { get; init; }
}
