using Platform.Sdk.Amounts;
using System.ComponentModel.DataAnnotations;
using FlexibleFund.Pots;
using FlexibleFund.Requests;
using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace FlexibleFund.Payments.Afterwards;

[Requires(FlexibleFundPermissions.Pay), NoDraft]
public sealed class PutRightModel(ModuleScope scope, CurrentPerson person) : PaymentPage(scope, person)
{
    [BindProperty]
    public PutRightInput Input { get; set; } = new();

    public void OnGet() => Input = new PutRightInput { Amount = Money.InField(Payment.Pence), Method = Payment.Method, BoughtFrom = Payment.BoughtFrom, PaidOn = Payment.PaidOn };

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        var pence = Money.Read(Input.Amount, "Input.Amount");
        var more = pence - Payment.Pence;
        Allow(pence, more);
        var of = new Movement(Person.Id, Asked.RequestId, Asked.PotId!.Value, Scope.Worker.Name);
        if (more > 0) await Ledger.SpendAsync(Scope, of, more);
        if (more < 0) await Ledger.UnspendAsync(Scope, of, -more);
        await Scope.Database.ExecuteOneAsync(RequestSql.PutRight, new { person = Person.Id, request = Asked.RequestId, pence = more });
        await Scope.Database.ExecuteOneAsync(PaymentSql.PutRight, new { person = Person.Id, payment = PaymentId, pence, method = Input.Method!.Value, boughtFrom = Input.BoughtFrom!.Trim(), Input.PaidOn, Version });
        if (more != 0) await Scope.Timeline.WriteAsync(FundTimeline.Paid, Person.Id, $"A payment from the fund was put right: {Money.InWords(pence)}, not {Money.InWords(Payment.Pence)}");
        await WorkAsync(Asked.OutstandingPence - more);
    });

    private void Allow(long pence, long more)
    {
        PayRequest.DayIsInReach(Scope, Input.PaidOn);
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
