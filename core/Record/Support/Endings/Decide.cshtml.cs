using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

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

    internal Evidence Evidence { get; private set; } = new([], null, default, UsualSupport.Settings);

    private string Back => $"/people/{person.Id}/support";

    // a form is about the proposal that was read, however it stands now: the act says so
    public async Task<bool> LoadAsync()
    {
        if (await episodes.OfTeamAsync(person.Id, SupportId) is not { } episode) return false;
        var sent = HttpMethods.IsPost(Request.Method);
        if ((await ending.OfAsync(person.Id, SupportId)).FirstOrDefault(one => !sent || one.EndingId == Input.Ending) is not { } found) return false;
        (_episode, Proposed, Evidence) = (episode, found, await ending.EvidenceAsync(person.Id, episode, found.ProposedAt));
        return true;
    }

    public IActionResult OnGet() => Proposed.IsProposed ? Page() : LocalRedirect(Back);

    public async Task<IActionResult> OnPostAsync()
    {
        await ending.DecideAsync(person.Id, _episode, Proposed, Input);
        return LocalRedirect(Back);
    }
}
