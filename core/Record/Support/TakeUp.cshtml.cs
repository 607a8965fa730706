using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Platform.Record.Support;

[Requires(SupportPermissions.Start)]
public sealed class TakeUpModel(Episodes episodes, Caseload caseload, CurrentPerson person, CurrentWorker worker, AuditTrail audit) : PageModel, ILoadsPage
{
    private SupportCard _episode = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "support")]
    public Guid Support { get; set; }

    [BindProperty]
    public TakeUpInput Input { get; set; } = new();

    public string Name => episodes.NameOf(_episode.ModuleKey);

    public bool MayGoOver => worker.Can(SupportPermissions.GoOverLimit) && Option?.IsFull == true;

    internal SupportOption? Option { get; private set; }

    public async Task<bool> LoadAsync()
    {
        var waits = (await episodes.OfAsync(person.Id)).SingleOrDefault(
            e => e.SupportId == Support && e.IsOpen && e.TeamId == worker.TeamId && episodes.MayLead(e.ModuleKey));
        if (waits is null)
        {
            return false;
        }

        _episode = waits;
        Option = (await caseload.OptionsAsync()).SingleOrDefault(o => o.ModuleKey == waits.ModuleKey);
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await episodes.TakeUpAsync(person.Id, _episode, Input.OverLimitReason);
        audit.Did(person.Id, AuditedAct.SelfClaim);
        return LocalRedirect("/");
    }
}

public sealed record TakeUpInput
{
    [Display(Name = "Why one more {person} is right"), StringLength(300, ErrorMessage = "Say it in 300 characters or fewer.")]
    public string? OverLimitReason { get; init; }
}
