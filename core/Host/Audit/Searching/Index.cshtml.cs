using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Host.Audit.Sealing;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.UI.Area;

namespace Platform.Host.Audit.Searching;

/// <summary>Governance's search of the audit, which is in the audit itself, and what it was alerted to. It shows nobody's record.</summary>
[Requires(AuditPermissions.Search), Audited(Look.AuditRead)]
public sealed class IndexModel(
    IDatabase database, IModules modules, AuditTrail audit, CurrentWorker reader, LocalArea area, Words words, TimeProvider clock) : PageModel, ILoadsPage
{
    private const int Size = 50, MostAlerts = 100, MostWorkers = 1_000;

    private static readonly int[] Periods = [1, 7, 30, 365];

    private IReadOnlyList<WorkerChoice> _workers = [];

    [BindProperty(SupportsGet = true)]
    public Guid? Worker { get; set; }

    /// <summary>Whose record: chosen by a link, never typed.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Did { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Days { get; set; } = 7;

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    internal Page<FoundLook> Found { get; private set; } = new([], false);

    internal Page<AlertRow> Alerts { get; private set; } = new([], false);

    internal OpenRow NotSealed { get; private set; } = new();

    /// <summary>Where the next page begins.</summary>
    public string? Next => Found.More && Found.Rows[^1] is var last ? $"{last.At.Ticks}-{last.AuditId:N}" : null;

    public IEnumerable<SelectListItem> Workers => _workers.Select(one => new SelectListItem($"{one.Name}, {one.TeamName}", $"{one.WorkerId}"));

    public IEnumerable<SelectListItem> Actions => AuditAction.All.Select(action => new SelectListItem(InWords(action), action));

    public IEnumerable<SelectListItem> Lengths => Periods.Select(days => new SelectListItem(days == 1 ? "The last day" : $"The last {days} days", $"{days}"));

    public async Task<bool> LoadAsync()
    {
        if (PlaceOf(Before) is not (var at, var before)) return false;
        _workers = (await database.PageAsync<WorkerChoice>(SearchingSql.Workers, null, MostWorkers)).Rows;
        Alerts = await database.PageAsync<AlertRow>(AlertSql.NotReviewed, null, MostAlerts);
        NotSealed = await database.OneAsync<OpenRow>(SealSql.Open) ?? NotSealed;
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-(Periods.Contains(Days) ? Days : 7));
        Found = await database.PageAsync<FoundLook>(
            Subject is not null ? SearchingSql.FindOfSubject : Worker is not null ? SearchingSql.FindOfWorker : SearchingSql.Find,
            new { since, at, before, worker = Worker, subject = Subject, action = string.IsNullOrEmpty(Did) ? null : Did }, Size);
        if (Subject is { } subject) audit.Concerns(subject);
        return true;
    }

    public async Task<IActionResult> OnPostReviewedAsync(Guid id)
    {
        await database.ExecuteAsync(AlertSql.Review, new { alert = id, by = reader.Name, now = clock.GetUtcNow().UtcDateTime });
        return LocalRedirect("/admin/audit");
    }

    internal string When(DateTime utc) => area.Words(utc);

    internal string PartOf(FoundLook row) => modules.PartOf(row.ModuleKey, row.Page) ?? modules.Find(row.ModuleKey)?.Info.Name ?? row.ModuleKey;

    internal string SealedInWords() => NotSealed.NotSealed == 0
        ? "Everything is sealed."
        : $"{NotSealed.NotSealed} {(NotSealed.NotSealed == 1 ? "row is" : "rows are")} not sealed yet, the oldest {(int)Math.Max(0, (clock.GetUtcNow().UtcDateTime - NotSealed.Oldest!.Value).TotalSeconds)} seconds old.";

    internal string InWords(AlertRow alert) => alert.Kind == AlertKind.Many
        ? words.In($"{alert.WorkerName} opened the records of {alert.People} {{people}} in one day.")
        : $"{alert.WorkerName} asked for a record that is closed to them.";

    internal string InWords(string action) => action switch
    {
        AuditAction.View => "Read a record",
        AuditAction.Print => "Read or printed a page made for printing",
        AuditAction.Search => "Searched",
        AuditAction.Found => words.In("Saw {a person} in a search"),
        AuditAction.Exists => words.In("Learned that {a person} has a record"),
        AuditAction.Ask => words.In("Asked those who support {a person}"),
        AuditAction.BreakGlass => "Opened a record in an emergency",
        AuditAction.Change => "Changed something",
        AuditAction.PolicyDeny => "Was refused",
        AuditAction.AuditRead => "Read the audit",
        _ => action,
    };

    // an address that was not made here leads nowhere
    private static (DateTime At, Guid Before)? PlaceOf(string? text)
    {
        if (text is null) return (DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc), Guid.Empty);
        return text.Split('-') is [var ticks, var id] && long.TryParse(ticks, System.Globalization.CultureInfo.InvariantCulture, out var at)
            && at > 0 && at < DateTime.MaxValue.Ticks && Guid.TryParseExact(id, "N", out var before)
            ? (new DateTime(at, DateTimeKind.Utc), before)
            : null;
    }
}
