using Platform.Record;
using Platform.Record.Organisations;
using Platform.Record.Work;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Host.Audit.Sealing;

/// <summary>Tells governance of something unusual: an alert, and work for each of them that names nobody and ends when one has looked at it.</summary>
public sealed class AlertDesk(IDatabase database, WorkItems work, Governors governors, IModules modules, LocalArea area, TimeProvider clock)
{
    internal static readonly WorkKind ToReview = new("core.alert-review", "Look at something unusual") { Permission = AuditPermissions.Search };
    internal static readonly WorkKind NoReviewer = new("core.alert-no-reviewer", "Nobody else may look at something unusual");

    /// <summary>Once for each mark, in the transaction that is open.</summary>
    internal async Task RaiseAsync(string mark, string kind, Guid? worker, Guid? subject, int? people, DateTime at)
    {
        var alert = Ids.New();
        if (await database.ExecuteAsync(AlertSql.Raise, new { alert, mark, kind, worker, subject, people, at, now = clock.GetUtcNow().UtcDateTime }) == 0) return;
        var due = area.Today(clock).AddDays(modules.Settings<RecordSettings>().AlertReviewDays);
        // nobody reviews what they did themselves; an administrator sees no record and can see to it that somebody else may
        var others = (await governors.WhoMayAsync(AuditPermissions.Search)).Where(one => one.WorkerId != worker).ToList();
        if (others.Count == 0)
        {
            foreach (var told in await governors.AdministratorsAsync())
            {
                if (told.WorkerId == worker) continue;
                await work.RaiseAsync(NoReviewer, new NewWork(
                    null, "Something unusual is to be reviewed, and nobody but who did it may review it. Give somebody else the information governance role.",
                    due, told.WorkerId, told.TeamId, "/admin/workers"));
            }
        }

        foreach (var told in others)
        {
            await work.RaiseAsync(ToReview, new NewWork(null, InWords(kind), due, told.WorkerId, told.TeamId, LinkTo(alert)));
        }
    }

    /// <summary>Once one has looked at it there is nothing to do for the others.</summary>
    internal Task FinishAsync(Guid alert) => work.FinishAsync(ToReview, LinkTo(alert));

    private static string LinkTo(Guid alert) => $"/admin/audit#alert-{alert:N}";

    private string InWords(string kind) => kind switch
    {
        AlertKind.Closed => "Somebody asked for a record that is closed to them. Review why.",
        AlertKind.Many => area.Words.In("Somebody opened the records of unusually many {people}. Review why."),
        AlertKind.SelfClaim => area.Words.In("Somebody made themselves the lead {worker}. Review whether that is right."),
        _ => "The audit's digests could not be exported. Tell whoever runs this service.",
    };
}
