using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Plan;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Appointments;

/// <summary>Four weeks of appointments; one of them, without what is not the person's to do, to be printed for them.</summary>
[Requires(PlanPermissions.Read)]
public sealed class IndexModel(
    Calendar calendar, Planning planning, IModules modules, CurrentPerson person, CurrentWorker worker, LocalArea area, TimeProvider clock) : PageModel, ILoadsPage
{
    public const int Shown = 4;

    private const int FurthestYears = 10;

    public CurrentPerson Person => person;

    public LocalArea Area => area;

    /// <summary>A day of the first week; this week's when empty.</summary>
    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Print { get; set; }

    public bool MayChange { get; private set; }

    internal Week ThisWeek => Week.Of(area.Today(clock), area);

    internal Week First { get; private set; } = Week.Of(area.Today(clock), area);

    /// <summary>What this week asks; nothing is asked of somebody who has died.</summary>
    internal AskShown? Ask { get; private set; }

    internal IReadOnlyList<(Week Week, IReadOnlyList<IGrouping<DateOnly, AppointmentRow>> Days)> Weeks { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        if (Start() is not { } first) return false;
        First = first;
        MayChange = worker.Can(PlanPermissions.Change) && await planning.IsOpenAsync(person.Id);
        var weeks = Enumerable.Range(0, Print ? 1 : Shown).Select(First.After).ToList();
        var rows = (await calendar.BetweenAsync(person.Id, weeks[0], weeks[^1])).Where(row => !Print || row.Counts).Where(row => !person.HasDied || row.State != AppointmentState.Planned).ToList();
        Weeks = [.. weeks.Select(week => (week, (IReadOnlyList<IGrouping<DateOnly, AppointmentRow>>)
            [.. rows.Where(row => row.StartsAt >= week.From && row.StartsAt < week.Until).GroupBy(row => area.DayOf(row.StartsAt))]))];
        if (!Print && !person.HasDied) Ask = await calendar.ShownAskAsync(person.Id, modules);
        return true;
    }

    /// <summary>The first day of the week so many weeks on, as an address says it.</summary>
    internal string Address(int weeks) => First.After(weeks).Monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Week? Start()
    {
        var today = area.Today(clock);
        if (string.IsNullOrEmpty(From)) return Week.Of(today, area);
        return DateOnly.TryParseExact(From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && Math.Abs(day.Year - today.Year) <= FurthestYears ? Week.Of(day, area) : null;
    }
}
