using System.ComponentModel.DataAnnotations;
using FlexibleFund.Requests;
using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace FlexibleFund.Payments.Afterwards;

[Requires(FlexibleFundPermissions.Pay)]
public sealed class ReceiptModel(ModuleScope scope, IFiles files, CurrentPerson person) : PaymentPage(scope, person)
{
    [BindProperty]
    public ReceiptInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        var words = string.IsNullOrWhiteSpace(Input.Words) ? null : Input.Words.Trim();
        if (Input.File is null && Payment.Receipt == Receipt.Kept) throw new RuleBrokenException("Choose the receipt that is to stand.", "Input.File");
        if (Input.File is null && words is null) throw new RuleBrokenException("Choose the receipt, or say why there is none.", "Input.File");
        var file = Input.File is { } chosen ? await PayRequest.KeepAsync(files, Person.Id, chosen) : (Guid?)null;
        await Scope.Database.ExecuteOneAsync(PaymentSql.KeepReceipt, new
        {
            person = Person.Id, payment = PaymentId, receipt = file is null ? Receipt.Statement : Receipt.Kept, file, words = words ?? Payment.ReceiptWords, Version,
        });
        await FundWork.FinishAsync(Scope, FundWork.Receipt, Asked, FundWork.ReceiptLink(Person.Id, PaymentId));
    });
}

public sealed record ReceiptInput
{
    [Display(Name = "Receipt")]
    public ChosenFile? File { get; init; }

    [Display(Name = "Or why there is none"), StringLength(1000, ErrorMessage = "Keep this to 1,000 characters.")]
    public string? Words { get; init; }
}
