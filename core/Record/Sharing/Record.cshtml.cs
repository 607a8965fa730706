using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Sharing;

[Requires(SharingPermissions.Agree)]
public sealed class RecordModel(ShareRecord share, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty]
    public SharingInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        Organisations = [.. (await share.OrganisationsAsync()).Select(one => new SelectListItem(one.Name, $"{one.OrganisationId}"))];
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await share.RecordAsync(person.Id, Input);
        return LocalRedirect($"/people/{person.Id}/sharing");
    }
}
