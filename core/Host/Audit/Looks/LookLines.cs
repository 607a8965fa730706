using System.Globalization;
using Platform.Host.Staff;
using Platform.Record.BreakGlass;
using Platform.Record.Sharing;
using Platform.Sdk.Areas;
using Platform.Sdk.Modules;

namespace Platform.Host.Audit.Looks;

/// <summary>What one worker did with a record on one day, on one ground.</summary>
internal sealed record LookLine(DateOnly Day, string Who, string As, string When, string What, string Why);

/// <summary>Puts looks into words that the person reads: one line for each worker, day, ground and reason.</summary>
internal sealed class LookLines(
    IModules modules, LocalArea area, bool namesStaff, PageKinds kinds, IReadOnlyList<OpenedInEmergency> emergencies, IReadOnlyList<SharedThen> shared)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public IEnumerable<LookLine> Of(IEnumerable<LookRow> rows) => rows
        .GroupBy(row => (Day: DayOf(row), row.WorkerId, row.Organisation, row.Team, row.Relationship, Why: WhyInWords(row)))
        .Select(same => Line(same.Key.Day, same.Key.Why, [.. same]));

    public DateOnly DayOf(LookRow row) => DateOnly.FromDateTime(area.ToLocal(row.At));

    /// <summary>Whether telling of it would tell of something shared that must not be told, because that would put somebody in danger.</summary>
    public bool IsKeptFromThem(LookRow row) =>
        IsOfWhatIsNotTold(row) || ((row.Relationship is Relationship.Shared || row.Action is AuditAction.Found) && InForce(row) is { Count: > 0 } then && (kinds.Of(row.ModuleKey, row.Page) is null ? then.Any(one => one.IsKeptFromThem) : then.All(one => one.IsKeptFromThem)));

    // that it was written down, or ended, tells of it as well
    private static bool IsOfWhatIsNotTold(LookRow row) =>
        row.Action is AuditAction.Share or AuditAction.Withdraw && row.Detail?.Contains(ShareRecord.NotToBeTold, StringComparison.Ordinal) == true;

    // what opened the page is what was shared of its kind; a search and a page that says nothing show who they are
    private List<SharedThen> InForce(LookRow row) => [.. shared.Where(one => one.Organisation == row.Organisation && (kinds.Of(row.ModuleKey, row.Page) is not { } kind || one.Kind == kind)
        && one.RecordedAt <= row.At && one.FromOn <= DayOf(row) && one.UntilOn >= DayOf(row) && (one.EndedAt is null || one.EndedAt > row.At))];

    private LookLine Line(DateOnly day, string why, List<LookRow> rows)
    {
        var one = rows[0];
        var (last, first) = (Clock(one.At), Clock(rows[^1].At));
        return new(
            day,
            namesStaff && one.WorkerName is { } name ? $"{name}, {one.Team}, {one.Organisation}" : area.Words.In($"{{A worker}} of {one.Team}, {one.Organisation}"),
            string.Join(", ", one.Roles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(role => RoleChoices.Words(role, area.Words))),
            first == last ? first : $"{first} to {last}",
            string.Join("; ", rows.GroupBy(row => AuditAction.IsChange(row.Action) ? AuditAction.Change : row.Action).OrderBy(same => same.Key == AuditAction.Found).Select(Did)),
            why);
    }

    private string Did(IGrouping<string, LookRow> same)
    {
        var parts = same.Select(row => modules.PartOf(row.ModuleKey, row.Page)).OfType<string>().Distinct().ToList();
        var of = parts.Count == 0 ? "" : $": {string.Join(", ", parts)}";
        return same.Key switch
        {
            AuditAction.View => $"read the record{of}",
            AuditAction.Print => $"read or printed{of}",
            AuditAction.Change => $"wrote in the record{of}",
            AuditAction.Exists => "learned that there is a record, and nothing of it",
            AuditAction.Ask => "asked those who support them",
            AuditAction.BreakGlass => "opened the record in an emergency",
            AuditAction.BreakGlassEnd => "closed the record again",
            AuditAction.SealName => "named somebody who may open the sealed record",
            AuditAction.Found => "saw the name in a search",
            AuditAction.List => $"saw what is next on a list{of}",
            AuditAction.AuditRead => "looked at who has looked",
            _ => "used the record",
        };
    }

    private string WhyInWords(LookRow row) => row.Relationship switch
    {
        Relationship.Ours => area.Words.In("Their team supported this {person}"),
        Relationship.Ended => area.Words.In("Their team had supported this {person} until a short time before"),
        Relationship.Emergency => EmergencyInWords(row),
        Relationship.Shared when InForce(row) is { Count: > 0 } then && !then.Any(one => one.IsAgreed) =>
            $"It was shared with {row.Organisation} for somebody's safety, without an agreement",
        Relationship.Shared => $"It was shared with {row.Organisation}, as agreed",
        _ when row.Action is AuditAction.Found => area.Words.In("They searched for {a person} and this one was among those they may see"),
        _ when row.Action is AuditAction.BreakGlass or AuditAction.BreakGlassEnd => EmergencyInWords(row),
        _ when row.Action is AuditAction.Exists or AuditAction.Ask => "They knew a number, or the whole name and the date of birth",
        _ when row.Action is AuditAction.SealName => "Nobody who was named before could open it any longer. They saw nothing of it",
        _ when row is { Action: AuditAction.Create } or { Action: AuditAction.Change, Page: "/Starting/Start" } => "They started the record",
        _ when AuditAction.IsChange(row.Action) => area.Words.In("Their team had something to do for this {person}"),
        _ => "The reason is not written down",
    };

    private string EmergencyInWords(LookRow row)
    {
        var one = emergencies.LastOrDefault(open => open.WorkerId == row.WorkerId && open.OpenedAt <= row.At && (row.At <= open.UntilAt || row.Action == AuditAction.BreakGlassEnd));
        var why = one?.Reason switch
        {
            EmergencyReason.SeriousHarm => "They opened it in an emergency, because somebody might come to serious harm",
            EmergencyReason.LegalDuty => "They opened it in an emergency, because the law required it",
            EmergencyReason.Asked => area.Words.In("They opened it in an emergency, because this {person} had asked them and could not reach those who support them"),
            EmergencyReason.Other => "They opened it in an emergency, for another reason that they wrote down",
            _ => "They opened it in an emergency and said why",
        };
        return why + one?.Outcome switch
        {
            ReviewOutcome.Justified => ". Somebody else has reviewed that: it was right",
            ReviewOutcome.JustifiedAndChange => ". Somebody else has reviewed that: it was right, and something is changed so that it is not needed again",
            ReviewOutcome.NotJustified => ". Somebody else has reviewed that: it was not right, and that is followed up",
            _ => ". Somebody else reviews that",
        };
    }

    private string Clock(DateTime at)
    {
        var local = area.ToLocal(at);
        return local.ToString("h:mm", British) + (local.Hour < 12 ? "am" : "pm");
    }
}
