using Platform.Record;
using Platform.Record.Organisations;
using Platform.Record.Work;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Host.Audit.Sealing;

/// <summary>
/// Tells governance of something unusual: an alert, and work for each of them that names nobody and ends when one has looked at it. Whom it is about, and whoever is or was
/// kept away from the record, is neither told nor shown it.
/// </summary>
public sealed class AlertDesk(IDatabase database, WorkItems work, TellGovernance governance, IModules modules, LocalArea area, TimeProvider clock)
{
    internal static readonly WorkKind ToReview = new("core.alert-review", "Look at something unusual") { Permission = AuditPermissions.Search, AfterDeath = true };

    /// <summary>Once for each mark, in the transaction that is open.</summary>
    /// <param name="mark">What it is known by.</param>
    /// <param name="kind">One of <see cref="AlertKind"/>.</param>
    /// <param name="worker">Who did it.</param>
    /// <param name="subject">With whose record.</param>
    /// <param name="people">With how many.</param>
    /// <param name="at">When.</param>
    /// <param name="about">Which colleague's account it was done to.</param>
    internal async Task RaiseAsync(string mark, string kind, Guid? worker, Guid? subject, int? people, DateTime at, Guid? about = null)
    {
        var alert = Ids.New();
        if (await database.ExecuteAsync(AlertSql.Raise, new { alert, mark, kind, worker, about, subject, people, at, now = clock.GetUtcNow().UtcDateTime }) == 0) return;
        var due = area.Today(clock).AddDays(modules.Settings<RecordSettings>().AlertReviewDays);
        var told = new Told(AuditPermissions.Search, ToReview, InWords(kind), due, LinkTo(alert)) { About = [worker, about], Person = subject };
        await governance.TellAsync(kind is AlertKind.SignInLink or AlertKind.Export ? told with { Otherwise = told.Sentence } : told);
    }

    /// <summary>Once one has looked at it there is nothing to do for the others.</summary>
    internal Task FinishAsync(Guid alert) => work.FinishAsync(ToReview, LinkTo(alert));

    private static string LinkTo(Guid alert) => $"/admin/audit#alert-{alert:N}";

    private string InWords(string kind) => kind switch
    {
        AlertKind.Closed => "Somebody asked for a record that is closed to them. Review why.",
        AlertKind.Many => area.Words.In("Somebody opened, or tried to find, the records of unusually many {people}. Review why."),
        AlertKind.SelfClaim => area.Words.In("Somebody made themselves the lead {worker}, or took support up again that had ended. Review whether that is right."),
        AlertKind.SignInLink => "A new sign-in link was made for somebody who administers here or works in governance. See whether they asked for it.",
        _ => "The audit's digests could not be exported. Tell whoever runs this service.",
    };
}
