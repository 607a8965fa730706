using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Plan;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Appointments;

[Requires(PlanPermissions.Change)]
public sealed class CameOfModel(Calendar calendar, CurrentPerson person, LocalArea area, TimeProvider clock) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    public LocalArea Area => area;

    [BindProperty(SupportsGet = true, Name = "appointmentId")]
    public Guid AppointmentId { get; set; }

    [BindProperty]
    public CameOfInput Input { get; set; } = new();

    internal AppointmentRow Appointment { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var row = await calendar.FindAsync(person.Id, AppointmentId);
        Appointment = row ?? Appointment;
        return row is not null;
    }

    public void OnGet() => Input = new CameOfInput
    {
        State = Appointment.State == AppointmentState.Planned && area.DayOf(Appointment.StartsAt) <= area.Today(clock) ? AppointmentState.Kept : Appointment.State,
        Word = Appointment.StateWord, Version = Appointment.Version,
    };

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await calendar.CameOfAsync(person.Id, Appointment, Input.State!.Value, Input.Word, Input.Version);
            return LocalRedirect($"/people/{person.Id}/appointments");
        }
        catch (StaleRowException)
        {
            await LoadAsync();
            Input = Input with { Version = Appointment.Version };
            ModelState.Remove("Input.Version");
            ModelState.AddModelError("", $"Somebody else saved while this page was open. It reads as above now, and it stands so: {Appointment.State.InWords().ToLowerInvariant()}{(Appointment.StateWord is { } word ? $" ({word})" : "")}. Look again, then save.");
            return Page();
        }
    }
}
