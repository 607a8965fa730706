using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.Rules;

namespace FlexibleFund.Pots.Standing;

[Requires(FlexibleFundPermissions.ChangePots)]
public sealed class FreeModel(ModuleScope scope, FlexibleFundSettings settings) : PageModel, ILoadsPage
{
    [BindProperty(SupportsGet = true, Name = "potId")]
    public Guid PotId { get; set; }

    public int Days => settings.FreeAfterDays;

    internal Pot Pot { get; private set; } = new();

    internal StandingSum Sum { get; private set; } = new();

    public string? WhyNot => Pot.WhyNotChange(scope.Worker) ?? (Sum.DuePence == 0 ? "There is nothing to free." : null);

    public async Task<bool> LoadAsync()
    {
        if (await scope.Database.OneAsync<Pot>(PotSql.One, new { pot = PotId }) is not { } found) return false;
        (Pot, Sum) = (found, await FreeStanding.OfAsync(scope, PotId) ?? new());
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (WhyNot is { } why) throw new RuleBrokenException(why);
        await FreeStanding.RunAsync(scope, PotId);
        return RedirectToPage("/Pots/Show", new { potId = PotId });
    }
}
