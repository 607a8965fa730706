using Platform.Sdk.Amounts;
using System.ComponentModel.DataAnnotations;
using FlexibleFund.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace FlexibleFund.Pots.Moving;

[Requires(FlexibleFundPermissions.ChangePots)]
public sealed class CloseModel(ModuleScope scope) : PageModel, ILoadsPage
{
    private IReadOnlyList<Pot> _others = [];

    [BindProperty(SupportsGet = true, Name = "potId")]
    public Guid PotId { get; set; }

    [BindProperty]
    public CloseInput Input { get; set; } = new();

    internal Pot Pot { get; private set; } = new();

    /// <summary>Give back, or carry into another pot of the own team's that is open.</summary>
    public IEnumerable<SelectListItem> Choices => _others.Select(pot => new SelectListItem($"Carry it into {pot.Name} {pot.Year}", $"{pot.PotId}"))
        .Prepend(new("Give it back to whoever gave it", ClosePot.GiveBack));

    public string? WhyNot => Pot.WhyNotChange(scope.Worker) ?? (Pot is { ClosedOn: not null, LeftPence: 0 } ? "It is closed already, and nothing is left in it." : null);

    /// <summary>Whether it is closed, and money came back into it.</summary>
    public bool IsAgain => Pot.ClosedOn is not null;

    public async Task<bool> LoadAsync()
    {
        var all = await scope.Database.ManyAsync<Pot>(PotSql.All);
        _others = [.. all.Where(pot => pot.ClosedOn is null && pot.PotId != PotId && !pot.IsOver(scope.Today) && pot.WhyNotChange(scope.Worker) is null)];
        if (all.FirstOrDefault(pot => pot.PotId == PotId) is not { } found) return false;
        Pot = found;
        return true;
    }

    public void OnGet() => Input = new CloseInput { Rest = ClosePot.GiveBack, Version = Pot.Version };

    public async Task<IActionResult> OnPostAsync()
    {
        if (WhyNot is { } why) throw new RuleBrokenException(why);
        try
        {
            await ClosePot.RunAsync(scope, Pot, Into(), Input.Version, scope.Worker.Name);
            return RedirectToPage("/Pots/Show", new { potId = PotId });
        }
        catch (StaleRowException)
        {
            // what is left has changed: it is shown, and closed only when the form is sent again
            if (!await LoadAsync()) return NotFound();
            Input = Input with { Version = Pot.Version };
            ModelState.Remove("Input.Version");
            ModelState.AddModelError("", $"Somebody moved money in this pot meanwhile: {Money.InWords(Pot.LeftPence)} is left now. Look again, and close it if that is still right.");
            return Page();
        }
    }

    private Pot? Into() => Input.Rest == ClosePot.GiveBack ? null : _others.FirstOrDefault(pot => $"{pot.PotId}" == Input.Rest)
        ?? throw new RuleBrokenException("Nothing can be carried into that pot any more: it was closed, or its year is over. Choose again.", "Input.Rest");
}

public sealed record CloseInput
{
    [Required(ErrorMessage = "Choose what happens to what is left.")]
    public string? Rest { get; init; }

    public int Version { get; init; }
}

/// <summary>
/// Closes a pot at the end of its year. What is promised stays promised, as an accrual of that year; what is left is given back or carried over, and so is what comes back into it afterwards.
/// </summary>
internal static class ClosePot
{
    public const string GiveBack = "give-back";

    /// <exception cref="StaleRowException">The pot has changed since it was looked at.</exception>
    /// <exception cref="RuleBrokenException">The pot that was to take the rest was closed in the same moment.</exception>
    public static async Task RunAsync(ModuleScope scope, Pot pot, Pot? into, int version, string by)
    {
        if (pot.ClosedOn is null) await scope.Database.ExecuteOneAsync(PotSql.Close, new { pot = pot.PotId, today = scope.Today, version });
        else await scope.Database.ExecuteOneAsync(PotSql.CloseAgain, new { pot = pot.PotId, version });
        foreach (var kind in (WorkKind[])[FundWork.PotOver, FundWork.PotLow]) await scope.Work.FinishAsync(kind, FundWork.PotLink(pot.PotId));
        if (pot.LeftPence == 0) return;
        await Ledger.TakeRestAsync(scope, pot, into, by, "Input.Rest");
    }
}
