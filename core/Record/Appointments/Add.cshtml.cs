using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Record.Plan;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Appointments;

[Requires(PlanPermissions.Change)]
public sealed class AddModel(Calendar calendar, Planning planning, CurrentPerson person, LocalArea area) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty]
    public AppointmentInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> Workers { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        Workers = [.. (await planning.NamedAsync(person.Id)).Select(one => new SelectListItem($"{one.Name}, {one.TeamName}", $"{one.WorkerId}"))];
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await calendar.AddAsync(Input.ToNew(person.Id, area));
        return LocalRedirect($"/people/{person.Id}/appointments");
    }
}
