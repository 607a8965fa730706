using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Peer.Matching.Asking;

/// <summary>Tells whoever matches that a peer who was chosen has not answered by the day they were asked to.</summary>
internal static class Unanswered
{
    private const int Batch = 50;

    [NotAudited("About what colleagues were asked; nobody is named in it, and nothing leads to who it is about")]
    public static async Task LookAsync(ModuleScope scope)
    {
        foreach (var one in (await scope.Database.PageAsync<Asked>(UnansweredSql.Overdue, new { today = scope.Today }, Batch)).Rows)
        {
            await scope.Database.TransactAsync(async () =>
            {
                if (await scope.Database.ExecuteAsync(UnansweredSql.Remind, new { asked = one.AskedId, today = scope.Today }) == 0) return;
                await scope.Work.RaiseAsync(MatchingWork.Answered, new NewWork(
                    null, "A peer who was chosen has not answered yet. Ask them, or choose others together", scope.Today, null, one.TeamId, MatchingWork.AnsweredLink(one.AskedId)));
            });
        }
    }
}

internal static class UnansweredSql
{
    public static readonly Sql Overdue = new("""
        select a.asked_id, a.peer_id, a.team_id, a.asked_on, a.answer_by, a.state, a.version
        from peer_asked a
        where a.state = 'Waiting' and a.answer_by < @today and a.reminded_on is null
        order by a.answer_by, a.asked_id
        """);

    public static readonly Sql Remind = new("update peer_asked set reminded_on = @today where asked_id = @asked and state = 'Waiting' and reminded_on is null");
}
