using Platform.Sdk.Amounts;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FlexibleFund.Categories;
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

    public IEnumerable<SelectListItem> CategoryItems => scope.Pack<FundCategories>().Categories.Select(one => new SelectListItem(one.Label, one.Key));

    public void OnGet() => Input = new PotInput { Year = Key(First[0]) };

    public async Task<IActionResult> OnPostAsync()
    {
        var pence = Money.Read(Input.Amount, "Input.Amount");
        if (First.Where(one => Key(one) == Input.Year).ToList() is not [var first]) throw new RuleBrokenException("Choose a year.", "Input.Year");
        if (Input.Categories.Except(CategoryItems.Select(one => one.Value)).Any()) throw new RuleBrokenException("Choose from the list, or nothing.", "Input.Categories");
        var pot = await OpenPot.RunAsync(scope, new NewPot(Input.Name!, first, pence, scope.Worker.Name) { RingFence = Input.RingFence, Team = scope.Worker.TeamId, Categories = Input.Categories });
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

    [Display(Name = "Amount"), Required(ErrorMessage = Money.Like)]
    [StringLength(20, ErrorMessage = Money.Like), Amount]
    public string? Amount { get; init; }

    [Display(Name = "What it may only be used for"), StringLength(500, ErrorMessage = "Keep this to 500 characters.")]
    public string? RingFence { get; init; }

    [Display(Name = "Which help is it for?")]
    public List<string> Categories { get; init; } = [];
}

/// <summary>A pot that is opened.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="StartsOn">The first day of its year.</param>
/// <param name="Pence">What it starts with.</param>
/// <param name="By">Who opens it.</param>
internal sealed record NewPot(string Name, DateOnly StartsOn, long Pence, string By)
{
    /// <summary>What it may only be used for, as whoever gave the money said it.</summary>
    public string? RingFence { get; init; }

    /// <summary>The team that looks after it; null where any may.</summary>
    public Guid? Team { get; init; }

    /// <summary>The keys of the categories that it is for; none where it is for every help.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];
}

/// <summary>Opens a pot with what it starts with.</summary>
internal static class OpenPot
{
    public static async Task<Guid> RunAsync(ModuleScope scope, NewPot wanted)
    {
        var pot = Ids.New();
        await scope.Database.ExecuteAsync(PotSql.Add, new
        {
            pot, name = wanted.Name.Trim(), wanted.StartsOn, ringFence = string.IsNullOrWhiteSpace(wanted.RingFence) ? null : wanted.RingFence.Trim(), wanted.Team,
            categories = wanted.Categories.Count == 0 ? null : string.Join(' ', wanted.Categories), now = scope.Now,
        });
        await Ledger.AllocateAsync(scope, pot, wanted.Pence, "The pot was opened", wanted.By);
        return pot;
    }
}
