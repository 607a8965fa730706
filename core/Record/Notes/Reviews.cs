using Platform.Record.Support;
using Platform.Record.Support.HandingOn;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.Notes;

/// <summary>
/// Asks for notes whose day has come to be looked at again: the lead worker of the support that goes on for longest, or their team where nobody leads who could. Again
/// after a week, as long as nobody has. Where nobody supports the person it waits until somebody does.
/// </summary>
internal static class Reviews
{
    private const int DaysBetween = 7;

    [AuditedJob("Asks for notes to be looked at again")]
    internal static async Task AskAsync(ModuleScope scope)
    {
        var (today, before) = (scope.Today, scope.Today.AddDays(-DaysBetween));
        var takers = new Takers(scope.Database, scope.Modules, new Caseload(scope.Database, scope.Modules, scope.Worker, scope.Area), () => scope);
        var able = (await takers.OfAsync(Guid.Empty)).Select(one => one.WorkerId).ToHashSet();
        foreach (var supports in (await scope.Database.ManyAsync<DueRow>(NoteSql.Due, new { today, before })).GroupBy(row => row.NoteId))
        {
            var due = supports.FirstOrDefault(row => row.LeadWorkerId is { } lead && able.Contains(lead)) ?? supports.First() with { LeadWorkerId = null };
            var link = GoodToKnow.LinkTo(due.PersonId, due.NoteId);
            await scope.Database.TransactAsync(async () =>
            {
                // reviewed or ended meanwhile
                if (await scope.Database.ExecuteAsync(NoteSql.Asked, new { person = due.PersonId, note = due.NoteId, today, before }) == 0) return;
                await scope.Database.ExecuteAsync(NoteSql.FinishWork, new { person = due.PersonId, kind = NoteTimeline.LookAgain.Key, link, now = scope.Now });
                await scope.Work.RaiseAsync(NoteTimeline.LookAgain, new NewWork(
                    due.PersonId, "Look again at something that is good to know: does it still hold?", due.ReviewOn, due.LeadWorkerId, due.TeamId, link));
            });
        }
    }
}

/// <summary>A note that is due, and one support of the person.</summary>
internal sealed record DueRow
{
    public Guid NoteId { get; init; }
    public Guid PersonId { get; init; }
    public DateOnly ReviewOn { get; init; }
    public Guid TeamId { get; init; }
    public Guid? LeadWorkerId { get; init; }
}
