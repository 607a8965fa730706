using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
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

    /// <summary>The handover that was read: another may have been planned since.</summary>
    [BindProperty]
    public Guid Handover { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Why one more {person} is right"), StringLength(300, ErrorMessage = "Say it in 300 characters or fewer.")]
    public string? OverLimitReason { get; set; }

    public bool MayGoOver => worker.Can(SupportPermissions.GoOverLimit);

    internal HandoverRow Planned { get; private set; } = new();

    // a form is about the handover that was read, however it stands now: the act says so
    public async Task<bool> LoadAsync()
    {
        if (await episodes.OfTeamAsync(person.Id, SupportId) is not { } episode) return false;
        var sent = HttpMethods.IsPost(Request.Method);
        if ((await handover.OfAsync(person.Id, SupportId)).FirstOrDefault(one => !sent || one.HandoverId == Handover) is not { } found) return false;
        (_episode, Planned) = (episode, found);
        return true;
    }

    public IActionResult OnGet() => Planned.IsPlanned ? Page() : LocalRedirect(Back);

    private string Back => $"/people/{person.Id}/support";

    /// <summary>The other button of the form.</summary>
    [BindProperty]
    public bool CallOff { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (CallOff) await handover.CallOffAsync(person.Id, _episode, Planned);
        else await CompleteAsync();
        return LocalRedirect(Back);
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
