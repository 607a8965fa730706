using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Support.Endings;

[Requires(SupportPermissions.Approve)]
public sealed class DecideModel(Episodes episodes, EndSupport ending, CurrentPerson person, CurrentWorker worker) : PageModel, ILoadsPage
{
    private SupportCard _episode = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "supportId")]
    public Guid SupportId { get; set; }

    [BindProperty]
    public DecisionInput Input { get; set; } = new();

    public string Name => episodes.NameOf(_episode.ModuleKey);

    public bool IsOwn => Proposed.ProposedById == worker.Id;

    internal EndingRow Proposed { get; private set; } = new();

    internal Evidence Evidence { get; private set; } = new([], false, UsualSupport.Settings);

    public async Task<bool> LoadAsync()
    {
        if (await episodes.OwnAsync(person.Id, SupportId) is not { } own || await ending.ProposedAsync(person.Id, SupportId) is not { } proposed) return false;
        (_episode, Proposed, Evidence) = (own, proposed, await ending.EvidenceAsync(person.Id, own));
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await ending.DecideAsync(person.Id, _episode, Proposed, Input);
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("A colleague has decided this already. Go back to the support.");
        }

        return LocalRedirect($"/people/{person.Id}/support");
    }
}
