using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Support.HandingOn;

/// <summary>A team in which a worker leads support. Of how many people is told to nobody: some of them may be closed to who takes over.</summary>
public sealed record LedInTeam
{
    public Guid TeamId { get; init; }

    public string TeamName { get; init; } = "";
}

/// <summary>
/// Hands a worker's open episodes on when they leave, team by team: never to nobody, and only to a colleague of the episode's team. What is
/// closed to the one who takes over goes to another colleague who may open it, and nobody is told that there was something closed.
/// </summary>
public sealed class HandOver(IDatabase database, Takers takers, GiveBack back, NobodyThere nobody, ITimeline timeline, IEvents events, LocalArea area, TimeProvider clock)
{
    /// <summary>Where they lead what a colleague takes over; support whose module says itself who leads it waits with its team instead.</summary>
    public Task<IReadOnlyList<LedInTeam>> LedAsync(Guid worker) => database.ManyAsync<LedInTeam>(HandOverSql.Led, new { worker, own = takers.Own });

    public Task<IReadOnlyList<Taker>> TakersAsync(Guid worker) => takers.OfAsync(worker);

    /// <summary>Holds everybody who may be handed something, besides those who were chosen.</summary>
    public async Task HoldAsync(Guid worker, params IEnumerable<Guid> chosen)
    {
        var teams = (await LedAsync(worker)).Select(led => led.TeamId).ToHashSet();
        await takers.HoldAsync([worker, .. chosen, .. (await takers.OfAsync(worker)).Where(one => teams.Contains(one.TeamId)).Select(one => one.WorkerId)]);
    }

    /// <summary>Hands everything on, behind the guard rows.</summary>
    /// <param name="worker">Who hands on.</param>
    /// <param name="chosen">Who takes over in each team.</param>
    /// <exception cref="RuleBrokenException">A team has nobody who takes over, or not somebody who can.</exception>
    public async Task RunAsync(Guid worker, IReadOnlyDictionary<Guid, Guid> chosen)
    {
        await back.AllAsync(worker, takers.Own);
        var able = await takers.OfAsync(worker);
        foreach (var led in await LedAsync(worker))
        {
            var colleagues = able.Where(one => one.TeamId == led.TeamId).ToList();
            var taker = chosen.TryGetValue(led.TeamId, out var who) ? colleagues.Find(one => one.WorkerId == who) : null;
            if (taker is null)
            {
                throw new RuleBrokenException($"Choose who takes over the support they lead in {led.TeamName}.", $"Input.To[{led.TeamId}]");
            }

            foreach (var next in colleagues.Where(one => one != taker).Prepend(taker)) await PassAsync(worker, led.TeamId, next);
            var left = await database.ManyAsync<LedRow>(HandOverSql.LeftOver, new { worker, team = led.TeamId });
            if (await database.ExecuteAsync(HandOverSql.LeaveToTeam, new { worker, team = led.TeamId, today = area.Today(clock) }) > 0) await nobody.TellAsync(led.TeamId);
            await database.ExecuteAsync(HandOverSql.LeaveWorkToTeam, new { worker, team = led.TeamId });
            foreach (var one in left) await events.RaiseAsync(one.From(worker, led.TeamId, null));
        }
    }

    /// <summary>Whoever has other roles from now on leads nothing whose module does not let them; behind the guard rows.</summary>
    internal Task KeepWhatTheyMayAsync(Guid worker, IReadOnlyList<HeldRole> roles) =>
        back.AllAsync(worker, [.. takers.Own.Where(module => !takers.MayLead(roles, module))]);

    // what is closed to this one stays for the next
    private async Task PassAsync(Guid worker, Guid team, Taker to)
    {
        var hand = new { worker, team, to = to.WorkerId };
        var people = await database.ManyAsync<LedRow>(HandOverSql.Whom, hand);
        await database.ExecuteAsync(HandOverSql.Pass, hand);
        await database.ExecuteAsync(HandOverSql.PassWork, hand);
        foreach (var one in people)
        {
            await timeline.WriteAsync(SupportTimeline.TakenUp, one.PersonId, $"{to.Name} became the lead {area.Words.Worker}");
            await events.RaiseAsync(one.From(worker, team, to.WorkerId));
        }
    }
}
