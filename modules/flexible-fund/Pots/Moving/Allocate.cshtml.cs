using Platform.Sdk.Amounts;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.Rules;

namespace FlexibleFund.Pots.Moving;

[Requires(FlexibleFundPermissions.ChangePots)]
public sealed class AllocateModel(ModuleScope scope) : PageModel, ILoadsPage
{
    [BindProperty(SupportsGet = true, Name = "potId")]
    public Guid PotId { get; set; }

    [BindProperty]
    public AllocateInput Input { get; set; } = new();

    internal Pot Pot { get; private set; } = new();

    public string? WhyNot => Pot.WhyNotChange(scope.Worker);

    public async Task<bool> LoadAsync()
    {
        var pot = await scope.Database.OneAsync<Pot>(PotSql.One, new { pot = PotId });
        Pot = pot ?? Pot;
        return pot is not null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var pence = Money.Read(Input.Amount, "Input.Amount");
        if (WhyNot is { } why) throw new RuleBrokenException(why);
        await Ledger.AllocateAsync(scope, PotId, Input.Way == Way.In ? pence : -pence, Input.Why!.Trim(), scope.Worker.Name, "Input.Amount");
        return RedirectToPage("/Pots/Show", new { potId = PotId });
    }
}

public enum Way
{
    [Display(Name = "Put money in")]
    In,

    [Display(Name = "Take money out")]
    Out,
}

public sealed record AllocateInput
{
    [Display(Name = "What happens")]
    public Way Way { get; init; }

    [Display(Name = "Amount"), Required(ErrorMessage = Money.Like)]
    [StringLength(20, ErrorMessage = Money.Like), Amount]
    public string? Amount { get; init; }

    [Display(Name = "Why"), Required(ErrorMessage = "Say in a few words why.")]
    [StringLength(500, ErrorMessage = "Keep this to 500 characters.")]
    public string? Why { get; init; }
}
