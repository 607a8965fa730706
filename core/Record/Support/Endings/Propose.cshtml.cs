using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Platform.Record.Support.Endings;

[Requires(SupportPermissions.Change)]
public sealed class ProposeModel(Episodes episodes, EndSupport ending, CurrentPerson person, LocalArea area) : PageModel, ILoadsPage
{
    private SupportCard _episode = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "supportId")]
    public Guid SupportId { get; set; }

    [BindProperty]
    public EndingInput Input { get; set; } = new();

    public string Name => episodes.NameOf(_episode.ModuleKey);

    internal Evidence Evidence { get; private set; } = new([], null, default, UsualSupport.Settings);

    public async Task<bool> LoadAsync()
    {
        if (await episodes.OwnAsync(person.Id, SupportId, Request) is not { } own) return false;
        (_episode, Evidence) = (own, await ending.EvidenceAsync(person.Id, own));
        return true;
    }

    public void OnGet() => Input = new EndingInput { WayBack = $"You can come back whenever you like. Ask for {_episode.LeadWorkerName ?? _episode.TeamName} at {area.Name}. Nobody will ask you to tell your story again." };

    public async Task<IActionResult> OnPostAsync()
    {
        await ending.ProposeAsync(person.Id, _episode, Input);
        return LocalRedirect($"/people/{person.Id}/support");
    }
}
