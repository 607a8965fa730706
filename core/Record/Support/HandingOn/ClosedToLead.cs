using Platform.Record.Work;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Record.Support.HandingOn;

/// <summary>
/// A record that has just been closed to its lead worker: the support, and the open work addressed to them, goes to a colleague of the same team who may open it, its
/// lead first. They see what any hand-over shows who hands on: the person is in their caseload no longer.
/// </summary>
public sealed class ClosedToLead(
    IDatabase database, Takers takers, GiveBack back, NobodyThere nobody, WorkItems work, ITimeline timeline, IEvents events, LocalArea area, TimeProvider clock)
{
    /// <summary>Takes the guard rows of all whom it may concern, before anything is written.</summary>
    internal async Task HoldAsync(Guid person)
    {
        var held = await database.ManyAsync<HeldRow>(HandOverSql.WithWork, new { person });
        var teams = held.Select(one => one.TeamId).ToHashSet();
        var able = (await takers.OfAsync(Guid.Empty)).Where(one => teams.Contains(one.TeamId));
        await takers.HoldAsync([.. held.Select(one => one.WorkerId), .. able.Select(one => one.WorkerId)]);
    }

    /// <summary>Hands on what is closed now, behind the guard rows.</summary>
    internal async Task HandOnAsync(Guid person)
    {
        foreach (var held in await database.ManyAsync<HeldRow>(HandOverSql.ClosedToLead, new { person }))
        {
            await back.OfAsync(person, held.WorkerId, held.TeamId);
            var able = (await takers.OfAsync(held.WorkerId)).Where(one => one.TeamId == held.TeamId).ToList();
            await TakeOverAsync(person, held, able);
        }
    }

    private async Task TakeOverAsync(Guid person, HeldRow held, IReadOnlyList<Taker> able)
    {
        var of = new { person, worker = held.WorkerId, team = held.TeamId };
        foreach (var next in able)
        {
            var passed = await database.ManyAsync<LedRow>(HandOverSql.LedFor, of);
            await database.ExecuteAsync(HandOverSql.PassWorkOf, new { of.person, of.worker, of.team, to = next.WorkerId });
            if (await database.ExecuteAsync(HandOverSql.PassOne, new { of.person, of.worker, of.team, to = next.WorkerId }) > 0)
            {
                await timeline.WriteAsync(SupportTimeline.TakenUp, person, $"{next.Name} became the lead {area.Words.Worker}");
                await TellAsync(person, next.WorkerId, held.TeamId, "You lead their support from now on. See what comes first.");
                foreach (var one in passed) await events.RaiseAsync(one.From(held.WorkerId, held.TeamId, next.WorkerId));
            }
        }

        var left = await database.ExecuteAsync(HandOverSql.LeaveWorkOf, of);
        var waits = await database.ManyAsync<LedRow>(HandOverSql.LedFor, of);
        if (await database.ExecuteAsync(HandOverSql.LeaveOne, new { of.person, of.worker, of.team, today = area.Today(clock) }) > 0) await TellAsync(person, null, held.TeamId, "Their support has no lead now. Take it up.");
        else if (left == 0) return;
        foreach (var one in waits) await events.RaiseAsync(one.From(held.WorkerId, held.TeamId, null));
        await nobody.TellAsync(held.TeamId, person);
    }

    private Task TellAsync(Guid person, Guid? who, Guid team, string sentence) =>
        work.RaiseAsync(SupportTimeline.HandedOn, new NewWork(person, sentence, area.Today(clock), who, team, $"/people/{person}"));

    private sealed record HeldRow
    {
        public Guid WorkerId { get; init; }

        public Guid TeamId { get; init; }
    }
}
