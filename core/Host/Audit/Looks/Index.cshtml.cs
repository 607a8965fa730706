using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Host.Audit.Looks;

/// <summary>Who has looked at somebody's record, in words for them, to be read on screen and on paper.</summary>
[Requires(AuditPermissions.Person), Audited(Look.AuditRead)]
public sealed class IndexModel(
    IDatabase database, IModules modules, EndpointDataSource endpoints, CurrentPerson person, LocalArea area, TimeProvider clock) : PageModel, ILoadsPage
{
    private const int MostRows = 1_000;

    /// <summary>The last day shown; today when left out.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    /// <summary>Whose record it is.</summary>
    public CurrentPerson Person => person;

    internal IReadOnlyList<IGrouping<DateOnly, LookLine>> Days { get; private set; } = [];

    /// <summary>How many looks are not told of because that would put somebody in danger.</summary>
    public int Withheld { get; private set; }

    /// <summary>The day to go on with, where there is more.</summary>
    public DateOnly? Earlier { get; private set; }

    /// <summary>How many years looks are kept.</summary>
    public int Years => Settings.AuditYears;

    private RecordSettings Settings => modules.Settings<RecordSettings>();

    /// <summary>Reads them: whole days, so that none is torn between two pages.</summary>
    public async Task<bool> LoadAsync()
    {
        var whose = new { person = person.Id };
        var lines = new LookLines(
            modules, area, Settings.LooksNameStaff, new(endpoints, modules), await database.ManyAsync<OpenedInEmergency>(LookSql.Emergencies, whose),
            await database.ManyAsync<SharedThen>(LookSql.Shared, whose));
        var until = Until is { } day && day < area.Today(clock) ? day : area.Today(clock);
        var found = await database.PageAsync<LookRow>(
            LookSql.Of, new { subject = (Guid?)person.Id, before = area.ToUtc(until.AddDays(1).ToDateTime(default)) }, MostRows);
        var (oldest, newest) = found.Rows.Count == 0 ? (until, until) : (lines.DayOf(found.Rows[^1]), lines.DayOf(found.Rows[0]));
        var isTorn = found.More && oldest < newest;
        var rows = found.Rows.Where(row => !isTorn || lines.DayOf(row) > oldest).ToLookup(lines.IsKeptFromThem);
        (Days, Withheld) = ([.. lines.Of(rows[false]).GroupBy(line => line.Day)], rows[true].Count());
        Earlier = !found.More ? null : isTorn ? oldest : oldest.AddDays(-1);
        return true;
    }
}
