using Platform.Sdk.Data;

namespace Platform.Record.Support.HandingOn;

/// <summary>
/// What is left of a worker's own work items when they leave or change team: it goes to the lead of the team it belongs to and, where a lead may not open
/// the record or there is none, to everybody in that team.
/// </summary>
public sealed class OpenWork(IDatabase database, Takers takers, NobodyThere nobody)
{
    /// <summary>Leaves to their teams what a worker has to do about people, once they may open nobody's record any more.</summary>
    public async Task LeavePeopleAsync(Guid worker)
    {
        foreach (var team in await database.ManyAsync<Guid>(HandOverSql.TeamsOfWork, new { worker }))
        {
            if (await database.ExecuteAsync(HandOverSql.LeavePeopleToTeam, new { worker, team }) > 0
                && !(await takers.OfAsync(worker)).Any(one => one.TeamId == team))
            {
                await nobody.TellAsync(team);
            }
        }
    }

    /// <summary>Hands on every open item that is addressed to a worker in a team where they are no longer.</summary>
    /// <param name="worker">Who goes.</param>
    /// <param name="to">The team they go to; what is about nobody goes with them if nobody else is left to do it.</param>
    public async Task LeaveAsync(Guid worker, Guid? to = null)
    {
        var leads = (await takers.OfAsync(worker)).Where(one => one.Leads).ToList();
        foreach (var team in await database.ManyAsync<Guid>(HandOverSql.TeamsOfWork, new { worker }))
        {
            if (team == to) continue;
            foreach (var lead in leads.Where(one => one.TeamId == team)) await database.ExecuteAsync(HandOverSql.PassWork, new { worker, team, to = lead.WorkerId });
            if (to is { } next) await database.ExecuteAsync(HandOverSql.TakeWorkAlong, new { worker, team, to = next });
            if (await database.ExecuteAsync(HandOverSql.LeaveWorkToTeam, new { worker, team }) > 0
                && await database.OneAsync<int>(HandOverSql.InTeam, new { worker, team }) == 0)
            {
                await nobody.TellAsync(team);
            }
        }
    }
}
