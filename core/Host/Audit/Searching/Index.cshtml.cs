using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Host.Audit.Exporting;
using Platform.Host.Audit.Keeping;
using Platform.Host.Audit.Sealing;
using Platform.Record;
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
    IDatabase database, IModules modules, AuditTrail audit, AlertDesk alerts, CurrentWorker reader, LocalArea area, Words words, TimeProvider clock) : PageModel, ILoadsPage
{
    private const int Size = 50, MostAlerts = 100, MostWorkers = 1_000;

    private static readonly int[] Periods = [1, 7, 30, 365];

    private IReadOnlyList<WorkerChoice> _workers = [];
    private IReadOnlyList<CopyRow> _copies = [];
    private HashSet<OpeningRow> _openings = [];
    private int _newest;

    [BindProperty(SupportsGet = true)]
    public Guid? Worker { get; set; }

    /// <summary>A row about the same record, chosen by a link: no id of a person is in an address or on the page.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Like { get; set; }

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
    public string? Next => Found.More && Found.Rows[^1] is var last ? Place.InWords(last) : null;

    public IEnumerable<SelectListItem> Workers => _workers.Select(one => new SelectListItem($"{one.Name}, {one.TeamName}", $"{one.WorkerId}"));

    public IEnumerable<SelectListItem> Actions => AuditAction.All.Select(action => new SelectListItem(InWords(action), action));

    public IEnumerable<SelectListItem> Lengths => Periods.Select(days => new SelectListItem(days == 1 ? "The last day" : $"The last {days} days", $"{days}"));

    public async Task<bool> LoadAsync()
    {
        if (Place.Of(Before) is not (var at, var before)) return false;
        var subject = Like is { } row ? await database.OneAsync<Guid?>(SearchingSql.SubjectOf, new { row, me = reader.Id }) : null;
        if (Like is not null && subject is null) return false;
        _workers = (await database.PageAsync<WorkerChoice>(SearchingSql.Workers, null, MostWorkers)).Rows;
        Alerts = await database.PageAsync<AlertRow>(AlertSql.NotReviewed, new { me = reader.Id }, MostAlerts);
        _newest = await database.OneAsync<int>(KeepingSql.Newest);
        _copies = await database.ManyAsync<CopyRow>(ExportSql.All);
        NotSealed = await database.OneAsync<OpenRow>(SearchingSql.NotSealed, new { me = (Guid?)reader.Id }) ?? NotSealed;
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-(Periods.Contains(Days) ? Days : 7));
        Found = await database.PageAsync<FoundLook>(
            subject is not null ? SearchingSql.FindOfSubject : Worker is not null ? SearchingSql.FindOfWorker : SearchingSql.Find,
            new { since, at, before, me = reader.Id, worker = Worker, subject, action = string.IsNullOrEmpty(Did) ? null : Did }, Size);
        _openings = [.. await database.ManyAsync<OpeningRow>(SearchingSql.Openings, new { subjects = Found.Rows.Select(row => row.SubjectId).OfType<Guid>().Distinct().ToList() })];
        if (subject is { } known) audit.Concerns(known);
        return true;
    }

    public async Task<IActionResult> OnPostReviewedAsync(Guid id)
    {
        var reviewed = await database.ExecuteAsync(AlertSql.Review, new { alert = id, me = reader.Id, by = reader.Name, now = clock.GetUtcNow().UtcDateTime });
        if (reviewed > 0) await alerts.FinishAsync(id);
        return LocalRedirect("/admin/audit");
    }

    internal string When(DateTime utc) => area.Words(utc);

    /// <summary>
    /// Whether it may lead to the other rows about the same record: not where that would tell whose record an emergency opened, and none that the reader left themselves,
    /// so that one about a record that was closed to them since differs from no other.
    /// </summary>
    internal bool CanBeFollowed(FoundLook row) => row.SubjectId is { } subject && row.WorkerId != reader.Id
        && !(row.WorkerId is { } worker && _openings.Contains(new OpeningRow { SubjectId = subject, WorkerId = worker }));

    internal string PartOf(FoundLook row) => modules.PartOf(row.ModuleKey, row.Page) ?? modules.Find(row.ModuleKey)?.Info.Name ?? row.ModuleKey;

    internal string SealedInWords() => NotSealed.NotSealed == 0
        ? "Everything that stands here is sealed."
        : $"{NotSealed.NotSealed} {(NotSealed.NotSealed == 1 ? "row is" : "rows are")} not sealed yet, the oldest {(int)Math.Max(0, (clock.GetUtcNow().UtcDateTime - NotSealed.Oldest!.Value).TotalSeconds)} seconds old.";

    internal IEnumerable<string> ExportInWords() => CopyWords.Of(modules.Settings<RecordSettings>().AuditCopyFolder is not null, _newest, _copies, When);

    internal int? DaysOverdue(AlertRow alert)
    {
        var days = area.Today(clock).DayNumber - DateOnly.FromDateTime(area.ToLocal(alert.HappenedAt)).DayNumber;
        return days > modules.Settings<RecordSettings>().AlertReviewDays ? days : null;
    }

    internal string InWords(AlertRow alert) => alert.Kind == AlertKind.Export ? "The audit's digests could not be exported. Tell whoever runs this service." : alert.Kind == AlertKind.Many
        ? words.In($"{alert.WorkerName} opened, or tried to find, the records of unusually many {{people}} in one day.")
        : alert.Kind == AlertKind.SelfClaim ? words.In($"{alert.WorkerName} made themselves the lead {{worker}} of somebody, or took support up again that had ended.")
        : alert.Kind == AlertKind.SignInLink ? $"{alert.WorkerName ?? "Whoever runs this service"} made a new sign-in link for {alert.AboutWorkerName}. See whether they asked for it: whoever has the link has their account."
        : $"{alert.WorkerName} asked for a record that is closed to them.";

    internal string InWords(FoundLook row) => ActionWords.Of(row.Action, row.Outcome, words);

    // of the reader's own, a record that is closed to them, one that their role does not open and one that is not there are all the same
    internal string CameOfIt(FoundLook row) => ActionWords.CameOfIt(
        row is { Action: AuditAction.PolicyDeny, SubjectId: not null } && row.WorkerId == reader.Id ? Outcome.OutOfSight : row.Outcome);

    internal string InWords(string action) => ActionWords.Of(action, words);
}
