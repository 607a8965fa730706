using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Support.Handovers;

[Requires(SupportPermissions.Change)]
public sealed class CompleteModel(Episodes episodes, PlanHandover handover, CurrentPerson person, CurrentWorker worker) : PageModel, ILoadsPage
{
    private SupportCard _episode = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "supportId")]
    public Guid SupportId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Why one more {person} is right"), StringLength(300, ErrorMessage = "Say it in 300 characters or fewer.")]
    public string? OverLimitReason { get; set; }

    public bool MayGoOver => worker.Can(SupportPermissions.GoOverLimit);

    internal HandoverRow Planned { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        if (await episodes.OwnAsync(person.Id, SupportId) is not { } own || await handover.PlannedAsync(person.Id, SupportId) is not { } planned) return false;
        (_episode, Planned) = (own, planned);
        return true;
    }

    /// <summary>The other button of the form.</summary>
    [BindProperty]
    public bool CallOff { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (CallOff) await handover.CallOffAsync(person.Id, _episode, Planned);
        else await CompleteAsync();
        return LocalRedirect($"/people/{person.Id}/support");
    }

    private async Task CompleteAsync()
    {
        try
        {
            await handover.CompleteAsync(person.Id, _episode, Planned, Version, OverLimitReason);
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("Somebody has changed the plan meanwhile. Read it again, then complete it.");
        }
    }
}
