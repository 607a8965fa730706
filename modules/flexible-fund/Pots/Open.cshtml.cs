using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Rules;

namespace FlexibleFund.Pots;

[Requires(FlexibleFundPermissions.ChangePots)]
public sealed class OpenModel(ModuleScope scope, FlexibleFundSettings settings) : PageModel
{
    [BindProperty]
    public PotInput Input { get; set; } = new();

    /// <summary>The year it is, and the next.</summary>
    public IEnumerable<SelectListItem> Years => First.Select(first => new SelectListItem(FinancialYear.InWords(first), Key(first)));

    public void OnGet() => Input = new PotInput { Year = Key(First[0]) };

    public async Task<IActionResult> OnPostAsync()
    {
        var pence = Money.Read(Input.Amount, "Input.Amount");
        if (First.Where(one => Key(one) == Input.Year).ToList() is not [var first]) throw new RuleBrokenException("Choose a year.", "Input.Year");
        var pot = await OpenPot.RunAsync(scope, Input.Name!, first, Input.RingFence, pence, scope.Worker.Name);
        return RedirectToPage("/Pots/Show", new { potId = pot });
    }

    private DateOnly[] First => FinancialYear.Of(scope.Today, settings.YearBeginsInMonth) is var now ? [now, now.AddYears(1)] : [];

    private static string Key(DateOnly first) => first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

public sealed record PotInput
{
    [Display(Name = "What it is called"), Required(ErrorMessage = "Give the pot a name.")]
    [StringLength(100, ErrorMessage = "Keep this to 100 characters.")]
    public string? Name { get; init; }

    [Display(Name = "Financial year"), Required(ErrorMessage = "Choose a year.")]
    public string? Year { get; init; }

    [Display(Name = "Amount"), Required(ErrorMessage = "Enter an amount in pounds, like 45 or 45.50.")]
    [StringLength(20, ErrorMessage = "Enter an amount in pounds, like 45 or 45.50.")]
    public string? Amount { get; init; }

    [Display(Name = "What it may only be used for"), StringLength(500, ErrorMessage = "Keep this to 500 characters.")]
    public string? RingFence { get; init; }
}

/// <summary>Opens a pot with what it starts with.</summary>
internal static class OpenPot
{
    public static async Task<Guid> RunAsync(ModuleScope scope, string name, DateOnly startsOn, string? ringFence, long pence, string by)
    {
        var pot = Ids.New();
        await scope.Database.ExecuteAsync(PotSql.Add, new
        {
            pot, name = name.Trim(), startsOn, ringFence = string.IsNullOrWhiteSpace(ringFence) ? null : ringFence.Trim(), now = scope.Now,
        });
        await Ledger.AllocateAsync(scope, pot, pence, "The pot was opened", by);
        return pot;
    }
}
