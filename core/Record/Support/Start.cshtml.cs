using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Support;

[Requires(SupportPermissions.Start)]
public sealed class StartModel(
    Episodes episodes, Caseload caseload, CurrentPerson person, CurrentWorker worker, AuditTrail audit, LocalArea area, TimeProvider clock)
    : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty]
    public StartInput Input { get; set; } = new();

    internal IReadOnlyList<SupportOption> Options { get; private set; } = [];

    /// <summary>Whether the question why one more is right can lead anywhere.</summary>
    public bool MayGoOver => worker.Can(SupportPermissions.GoOverLimit) && Options.Any(o => o.IsFull);

    public async Task<bool> LoadAsync()
    {
        var open = (await episodes.OfAsync(person.Id)).Where(e => e.IsOpen).Select(e => e.ModuleKey).ToHashSet();
        Options = [.. (await caseload.OptionsAsync()).Where(o => !open.Contains(o.ModuleKey))];
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        // where the module says for each person who leads it, it waits with the team
        await episodes.StartAsync(
            person.Id, Input.ModuleKey, worker.TeamId, Input.Lead == LeadChoice.Me && !episodes.IsGivenByModule(Input.ModuleKey) ? worker.Id : null,
            Input.On ?? area.Today(clock), Input.OverLimitReason);

        // taking it up again restores the whole record, whoever is to lead it
        if (Input.Lead == LeadChoice.Me || !person.IsOurs) audit.Did(person.Id, AuditedAct.SelfClaim);
        return LocalRedirect($"/people/{person.Id}");
    }
}
