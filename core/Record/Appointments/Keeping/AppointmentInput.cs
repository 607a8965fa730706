using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Record.Details;
using Platform.Sdk.Areas;
using Platform.Sdk.Record;

namespace Platform.Record.Appointments;

public sealed record AppointmentInput : IVersioned
{
    private static readonly int[] s_minutes = [15, 30, 45, 60, 90, 120, 180, 240, 480];

    [Display(Name = "What is it?"), Required(ErrorMessage = "Say what it is, for example a check-up.")]
    [StringLength(200, ErrorMessage = "Keep this to 200 characters.")]
    public string? What { get; init; }

    [Display(Name = "With which service?"), Required(ErrorMessage = "Say which service it is with.")]
    [StringLength(100, ErrorMessage = "Keep this to 100 characters.")]
    public string? Service { get; init; }

    [Display(Name = "With whom there, if known"), StringLength(100, ErrorMessage = "Keep this to 100 characters.")]
    public string? WithWhom { get; init; }

    [Display(Name = "Day"), Required(ErrorMessage = "Enter the day.")]
    public DateOnly? On { get; init; }

    [Display(Name = "Time"), Required(ErrorMessage = "Enter the time, for example 14:30.")]
    public TimeOnly? At { get; init; }

    [Display(Name = "How long does it take?"), Range(5, 1440, ErrorMessage = "Choose how long it takes, or that it is not known.")]
    public int? Minutes { get; init; }

    [Display(Name = "Where?"), StringLength(200, ErrorMessage = "Keep this to 200 characters.")]
    public string? Place { get; init; }

    [Display(Name = "Who goes along?")]
    public Guid? Along { get; init; }

    [Display(Name = "Did they ask for it themselves?"), Required(ErrorMessage = "Choose whether they asked for it themselves.")]
    public bool? AskedFor { get; init; }

    public int Version { get; set; }

    /// <summary>Usual lengths, and the one it has.</summary>
    internal IEnumerable<SelectListItem> Lengths() => s_minutes.Concat(Minutes is { } other ? [other] : []).Distinct().Order().Select(minutes =>
        new SelectListItem(AppointmentWords.Long(minutes), minutes.ToString(CultureInfo.InvariantCulture)));

    internal static AppointmentInput From(AppointmentRow row, LocalArea area) => new()
    {
        What = row.What, Service = row.Service, WithWhom = row.WithWhom, On = area.DayOf(row.StartsAt), At = TimeOnly.FromDateTime(area.ToLocal(row.StartsAt)),
        Minutes = row.Minutes, Place = row.Place, Along = row.AlongWorkerId, AskedFor = row.AskedFor, Version = row.Version,
    };

    internal NewAppointment ToNew(Guid person, LocalArea area) => new(person, "core", What!.Trim(), Service!.Trim(), area.ToUtc(On!.Value.ToDateTime(At!.Value)))
    {
        With = Trimmed(WithWhom), Minutes = Minutes, Place = Trimmed(Place), Along = Along, AskedFor = AskedFor!.Value,
    };

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

public sealed record CameOfInput
{
    [Display(Name = "What came of it?"), Required(ErrorMessage = "Choose what came of it.")]
    public AppointmentState? State { get; init; }

    [Display(Name = "A word about it"), StringLength(300, ErrorMessage = "Keep this to 300 characters.")]
    public string? Word { get; init; }

    public int Version { get; init; }
}
