using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Support.Endings;

[Requires(SupportPermissions.Read)]
public sealed class WayBackModel(EndSupport endings, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "supportId")]
    public Guid SupportId { get; set; }

    internal EndingRow Ending { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var found = (await endings.OfAsync(person.Id)).FirstOrDefault(one => one.SupportId == SupportId && one.WayBack is not null && one.Decision is not (Decision.Declined or Decision.TakenBack));
        Ending = found ?? Ending;
        return found is not null && !person.HasDied;
    }
}
