using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Platform.Record.Support.Phases;

[Requires(SupportPermissions.Change)]
public sealed class ChangeModel(Episodes episodes, ChangePhase change, CurrentPerson person, CurrentWorker worker) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "supportId")]
    public Guid SupportId { get; set; }

    [BindProperty]
    public PhaseInput Input { get; set; } = new();

    public SupportCard Episode { get; private set; } = new();

    public string Name => episodes.NameOf(Episode.ModuleKey);

    public bool MayGoOver => worker.Can(SupportPermissions.GoOverLimit);

    public async Task<bool> LoadAsync()
    {
        var own = await episodes.OwnAsync(person.Id, SupportId, Request);
        Episode = own ?? Episode;
        return own is not null;
    }

    public void OnGet() => Input = new PhaseInput { Phase = Episode.Phase, From = Episode.Phase };

    public async Task<IActionResult> OnPostAsync()
    {
        await change.RunAsync(person.Id, Episode, Input);
        return LocalRedirect($"/people/{person.Id}/support");
    }
}
