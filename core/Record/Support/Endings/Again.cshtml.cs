using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Platform.Record.Support.Endings;

[Requires(SupportPermissions.Start)]
public sealed class AgainModel(Episodes episodes, Reopen reopen, CurrentPerson person) : PageModel, ILoadsPage
{
    private SupportCard _ended = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "supportId")]
    public Guid SupportId { get; set; }

    public string Name => episodes.NameOf(_ended.ModuleKey);

    public async Task<bool> LoadAsync()
    {
        var ended = await reopen.EndedAsync(person.Id, SupportId);
        _ended = ended ?? _ended;
        return ended is not null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await reopen.RunAsync(person.Id, _ended);
        return LocalRedirect($"/people/{person.Id}");
    }
}
