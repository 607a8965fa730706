using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Record.Details;
using Platform.Record.Plan;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.People;

namespace Platform.Record.Appointments;

[Requires(PlanPermissions.Change)]
public sealed class ChangeModel(Calendar calendar, Planning planning, CurrentPerson person, LocalArea area) : ChangePage<AppointmentInput>
{
    private AppointmentRow _row = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "appointmentId")]
    public Guid AppointmentId { get; set; }

    public IEnumerable<SelectListItem> Workers { get; private set; } = [];

    public override async Task<bool> LoadAsync()
    {
        if (await calendar.FindAsync(person.Id, AppointmentId) is not { } row) return false;
        _row = row;
        Workers = [.. (await planning.NamedAsync(person.Id)).Select(one => new SelectListItem($"{one.Name}, {one.TeamName}", $"{one.WorkerId}"))];
        return true;
    }

    public override string Back => $"/people/{person.Id}/appointments";

    private protected override Task SaveAsync() => calendar.ChangeAsync(person.Id, _row, Input.ToNew(person.Id, area), Input.Version);

    private protected override AppointmentInput OnRecord() => AppointmentInput.From(_row, area);

    private protected override IReadOnlyList<Difference> Compare(AppointmentInput theirs) =>
    [
        new("What it is", theirs.What, Input.What?.Trim()),
        new("With which service", theirs.Service, Input.Service?.Trim()),
        new("With whom", theirs.WithWhom, Input.WithWhom?.Trim()),
        new("When", When(theirs), When(Input)),
        new("How long", Long(theirs), Long(Input)),
        new("Where", theirs.Place, Input.Place?.Trim()),
        new("Who goes along", Along(theirs), Along(Input)),
        new("They asked for it", YesNo(theirs), YesNo(Input)),
        new("What came of it", _row.State.InWords(), _row.State.InWords()),
    ];

    private string When(AppointmentInput input) => area.DayAndTimeOf(area.ToUtc(input.On!.Value.ToDateTime(input.At!.Value)));

    private static string? Long(AppointmentInput input) => input.Minutes is { } minutes ? AppointmentWords.Long(minutes) : null;

    private string Along(AppointmentInput input) => input.Along is null ? "Nobody" : Workers.FirstOrDefault(one => one.Value == $"{input.Along}")?.Text ?? "A colleague";

    private static string YesNo(AppointmentInput input) => input.AskedFor == true ? "Yes" : "No";
}
