using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Platform.Record.Support.Endings;

/// <summary>Whoever proposed that support ends takes it back, for as long as nobody has decided.</summary>
[Requires(SupportPermissions.Change)]
public sealed class TakeBackModel(Episodes episodes, EndSupport ending, CurrentPerson person, CurrentWorker worker) : PageModel, ILoadsPage
{
    private SupportCard _episode = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "supportId")]
    public Guid SupportId { get; set; }

    /// <summary>The proposal that was read: another may have been made since.</summary>
    [BindProperty]
    public Guid Ending { get; set; }

    public string Name => episodes.NameOf(_episode.ModuleKey);

    internal EndingRow Proposed { get; private set; } = new();

    private string Back => $"/people/{person.Id}/support";

    // a form is about the proposal that was read, however it stands now: the act says so
    public async Task<bool> LoadAsync()
    {
        if (await episodes.OfTeamAsync(person.Id, SupportId) is not { } episode) return false;
        var sent = HttpMethods.IsPost(Request.Method);
        if ((await ending.OfAsync(person.Id, SupportId)).FirstOrDefault(one => !sent || one.EndingId == Ending) is not { } found) return false;
        (_episode, Proposed) = (episode, found);
        return true;
    }

    public IActionResult OnGet() => Proposed.IsProposed && Proposed.ProposedById == worker.Id ? Page() : LocalRedirect(Back);

    public async Task<IActionResult> OnPostAsync()
    {
        await ending.TakeBackAsync(person.Id, _episode, Proposed);
        return LocalRedirect(Back);
    }
}
