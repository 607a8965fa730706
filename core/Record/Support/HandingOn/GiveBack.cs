using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Record.Support.HandingOn;

/// <summary>
/// Support of a module that says itself who leads it waits with its team when its lead goes: whoever leads it is somebody whom the person wants, and no colleague takes their place by being the next.
/// What the lead had to do about the person waits there too.
/// </summary>
public sealed class GiveBack(IDatabase database, Episodes episodes, Takers takers, NobodyThere nobody, ITimeline timeline, IWork work, IEvents events, LocalArea area, TimeProvider clock)
{
    /// <summary>Behind the guard rows: whoever leaves, or may lead this no longer, leads none of it.</summary>
    /// <param name="worker">Who led it.</param>
    /// <param name="own">Of which modules.</param>
    internal async Task AllAsync(Guid worker, IReadOnlyList<string> own)
    {
        foreach (var one in await database.ManyAsync<OwnLedRow>(HandOverSql.OwnLed, new { worker, own })) await OneAsync(one.PersonId, worker, one.TeamId, one.ModuleKey);
    }

    /// <summary>Behind the guard rows: whatever of it they lead for one person in a team.</summary>
    internal async Task OfAsync(Guid person, Guid worker, Guid team)
    {
        foreach (var module in takers.Own) await OneAsync(person, worker, team, module);
    }

    private async Task OneAsync(Guid person, Guid worker, Guid team, string module)
    {
        var today = area.Today(clock);
        var led = await database.ManyAsync<Guid>(HandOverSql.LedOf, new { person, worker, team, module });
        if (await database.ExecuteAsync(HandOverSql.LeaveOneOf, new { person, worker, team, module, today }) == 0) return;
        await database.ExecuteAsync(HandOverSql.LeaveWorkOf, new { person, worker, team });
        await timeline.WriteAsync(SupportTimeline.TakenUp, person, $"{episodes.NameOf(module)}: nobody leads it now, it waits with the team");
        await work.RaiseAsync(SupportTimeline.HandedOn, new NewWork(person, "Their support has no lead now. Find with them who leads it.", today, null, team, $"/people/{person}"));
        foreach (var support in led) await events.RaiseAsync(new SupportLedBy(person, support, module, team, worker, null, false));
        if (!await IsOpenToAnyAsync(person, worker, team)) await nobody.TellAsync(team, person);
    }

    private async Task<bool> IsOpenToAnyAsync(Guid person, Guid worker, Guid team)
    {
        foreach (var one in (await takers.OfAsync(worker)).Where(one => one.TeamId == team))
        {
            if (await database.OneAsync<int>(SupportSql.ClosedTo, new { person, who = one.WorkerId }) == 0) return true;
        }

        return false;
    }

    private sealed record OwnLedRow
    {
        public Guid PersonId { get; init; }

        public Guid TeamId { get; init; }

        public string ModuleKey { get; init; } = "";
    }
}
