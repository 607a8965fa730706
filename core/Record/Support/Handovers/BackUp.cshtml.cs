using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Platform.Record.Support.Handovers;

[Requires(SupportPermissions.Change)]
public sealed class BackUpModel(Episodes episodes, PlanHandover handover, CurrentPerson person) : PageModel, ILoadsPage
{
    private SupportCard _episode = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "supportId")]
    public Guid SupportId { get; set; }

    [BindProperty, Display(Name = "Who stands in")]
    public Guid? BackUp { get; set; }

    public string Name => episodes.NameOf(_episode.ModuleKey);

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        if (await episodes.OwnAsync(person.Id, SupportId, Request) is not { } own) return false;
        _episode = own;
        Choices = [.. (await handover.ColleaguesAsync(person.Id, own)).Select(one => new SelectListItem(one.Name, $"{one.WorkerId}"))];
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await handover.BackUpAsync(person.Id, _episode, BackUp);
        return LocalRedirect($"/people/{person.Id}/support");
    }
}
