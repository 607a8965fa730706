using Platform.Host.Faults;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;

namespace Platform.Host.Audit;

/// <summary>
/// What commands and jobs leave: rows without a worker, that say in plain words which program it was. The first is written before anything else
/// is, so that one that is killed has left it too.
/// </summary>
internal sealed class SystemAudit(IDatabase database, LocalArea area, TimeProvider clock)
{
    private const int LongestLabel = 100;

    private readonly string _correlation = ModuleFaults.Reference();

    /// <param name="action">A command or a job.</param>
    /// <param name="module">Whose.</param>
    /// <param name="name">Its name: what is typed, or the method.</param>
    /// <param name="label">What it is in plain words.</param>
    /// <param name="detail">What it did, in numbers; never of a person.</param>
    /// <param name="outcome">How far it came.</param>
    public Task WriteAsync(string action, string module, string name, string label, string? detail = null, string outcome = Outcome.Begun) =>
        database.TransactAsync(() => database.ExecuteAsync(AuditSql.Add, new AuditRow
        {
            AuditId = Ids.New(),
            At = clock.GetUtcNow().UtcDateTime,
            Organisation = Cut(area.Name, LongestLabel),
            Team = Cut(label, LongestLabel),
            Action = action,
            ModuleKey = module,
            Page = name,
            Relationship = Relationship.None,
            Correlation = _correlation,
            Outcome = outcome,
            Detail = detail is null ? null : AuditRow.Cut(detail),
        }));

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
