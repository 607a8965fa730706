using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Record.Details;
using Platform.Record.Plan;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Appointments;

[Requires(PlanPermissions.Change)]
public sealed class ChangeModel(Calendar calendar, Planning planning, CurrentPerson person, LocalArea area) : PageModel, ILoadsPage
{
    private AppointmentRow _row = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "appointmentId")]
    public Guid AppointmentId { get; set; }

    [BindProperty]
    public AppointmentInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> Workers { get; private set; } = [];

    /// <summary>Both versions, when somebody else saved first.</summary>
    internal Conflict? Conflict { get; private set; }

    public async Task<bool> LoadAsync()
    {
        if (await calendar.FindAsync(person.Id, AppointmentId) is not { } row) return false;
        _row = row;
        Workers = [.. (await planning.NamedAsync(person.Id)).Select(one => new SelectListItem($"{one.Name}, {one.TeamName}", $"{one.WorkerId}"))];
        return true;
    }

    public void OnGet() => Input = AppointmentInput.From(_row, area);

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await calendar.ChangeAsync(person.Id, _row, Input.ToNew(person.Id, area), Input.Version);
            return LocalRedirect($"/people/{person.Id}/appointments");
        }
        catch (StaleRowException)
        {
            return await LoadAsync() ? ShowBoth() : NotFound();
        }
    }

    private PageResult ShowBoth()
    {
        var (theirs, yours) = (AppointmentInput.From(_row, area), Input);
        Conflict = new($"/people/{person.Id}/appointments",
        [
            new("What it is", theirs.What, yours.What?.Trim()),
            new("With which service", theirs.Service, yours.Service?.Trim()),
            new("With whom", theirs.WithWhom, yours.WithWhom?.Trim()),
            new("When", When(theirs), When(yours)),
            new("How long", Long(theirs), Long(yours)),
            new("Where", theirs.Place, yours.Place?.Trim()),
            new("Who goes along", Along(theirs), Along(yours)),
            new("They asked for it", YesNo(theirs), YesNo(yours)),
            new("What came of it", _row.State.InWords(), _row.State.InWords()),
        ]);
        Input = Input with { Version = _row.Version };
        ModelState.Remove("Input.Version");
        ModelState.AddModelError("", Details.Conflict.Message);
        return Page();
    }

    private string When(AppointmentInput input) => area.DayAndTimeOf(area.ToUtc(input.On!.Value.ToDateTime(input.At!.Value)));

    private static string? Long(AppointmentInput input) => input.Minutes is { } minutes ? AppointmentWords.Long(minutes) : null;

    private string Along(AppointmentInput input) => input.Along is null ? "Nobody" : Workers.FirstOrDefault(one => one.Value == $"{input.Along}")?.Text ?? "A colleague";

    private static string YesNo(AppointmentInput input) => input.AskedFor == true ? "Yes" : "No";
}
