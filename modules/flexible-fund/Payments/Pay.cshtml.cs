using Platform.Sdk.Amounts;
using System.ComponentModel.DataAnnotations;
using FlexibleFund.Requests;
using FlexibleFund.Requests.Limits;
using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace FlexibleFund.Payments;

[Requires(FlexibleFundPermissions.Pay), NoDraft]
public sealed class PayModel(ModuleScope scope, FlexibleFundSettings settings, IFiles files, CurrentPerson person) : RequestPage(scope, person)
{
    [BindProperty]
    public PayInput Input { get; set; } = new();

    public string? WhyNot => Apart.WhyNotPay(Asked, Opinions, Scope.Worker, Person, settings, Scope.Area.Words);

    public string ReceiptDays => settings.ReceiptWithinDays == 1 ? "a day" : $"{settings.ReceiptWithinDays} days";

    public void OnGet() => Input = new PayInput { Amount = Money.InField(Asked.OutstandingPence), PaidOn = Scope.Today };

    public Task<IActionResult> OnPostAsync() => SaveAsync(() => PayRequest.RunAsync(
        Scope, files, Person, Asked, Opinions,
        new Paying(Money.Read(Input.Amount, "Input.Amount"), Input.Method!.Value, Input.BoughtFrom!, Input.Direct, Input.PaidOn, Input.Receipt)));
}

public sealed record PayInput
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

    [Display(Name = "How did it reach them?")]
    public bool Direct { get; init; }

    [Display(Name = "Receipt")]
    public ChosenFile? Receipt { get; init; }
}
