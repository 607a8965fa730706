using Platform.Sdk.Amounts;
using System.ComponentModel.DataAnnotations;
using FlexibleFund.Pots;
using FlexibleFund.Requests;
using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace FlexibleFund.Payments.Afterwards;

[Requires(FlexibleFundPermissions.Pay)]
public sealed class RefundModel(ModuleScope scope, IFiles files, CurrentPerson person) : PaymentPage(scope, person)
{
    [BindProperty]
    public RefundInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        var (pence, left) = (Money.Read(Input.Amount, "Input.Amount"), Payment.Pence - Payment.RefundedPence);
        if (pence > left) throw new RuleBrokenException($"No more can come back than was paid: {Money.InWords(left)}.", "Input.Amount");
        if (IsOwn && Input.File is null) throw new RuleBrokenException("You paid this. Add a photo of the slip or of the bank's line, or let a colleague write it down.", "Input.File");
        var request = Asked.RequestId;
        await Ledger.RefundAsync(Scope, new Movement(Person.Id, request, Asked.PotId!.Value, Scope.Worker.Name), pence);
        var file = Input.File is { } chosen ? await PayRequest.KeepAsync(files, Person.Id, chosen, "Slip for money that came back to the fund") : (Guid?)null;
        await Scope.Database.ExecuteOneAsync(PaymentSql.Refund, new { person = Person.Id, payment = PaymentId, pence, words = Input.Words!.Trim(), file, Version });
        await Scope.Database.ExecuteOneAsync(RequestSql.Refund, new { person = Person.Id, request, pence });
        await Scope.Timeline.WriteAsync(FundTimeline.Paid, Person.Id, $"{Money.InWords(pence)} came back to the fund");
    });

    /// <summary>Whether the worker paid it: then somebody else, or a slip, says that money came back.</summary>
    public bool IsOwn => Payment.PaidById == Scope.Worker.Id;
}

public sealed record RefundInput
{
    [Display(Name = "How much came back?"), Required(ErrorMessage = Money.Like)]
    [StringLength(20, ErrorMessage = Money.Like), Amount]
    public string? Amount { get; init; }

    [Display(Name = "Slip")]
    public ChosenFile? File { get; init; }

    [Display(Name = "Why?"), Required(ErrorMessage = "Say in a few words why.")]
    [StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Words { get; init; }
}
