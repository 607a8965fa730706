using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Record.Support.Endings;

/// <summary>
/// Starts support again in one click. It is a new episode, linked to the one that ended: the days of both stay true, and nothing told before is lost since it belongs to the
/// person. Whoever led it leads again where they are there and have room; otherwise it waits with the team, and is never refused for a full caseload.
/// </summary>
public sealed class Reopen(IDatabase database, Episodes episodes, Caseload caseload, CurrentWorker worker, ITimeline timeline, IWork work, LocalArea area, TimeProvider clock)
{
    /// <summary>An episode of the worker's own team that has ended; null where there is none, or the team supports the person with it again.</summary>
    internal async Task<SupportCard?> EndedAsync(Guid person, Guid support) =>
        (await episodes.OfAsync(person)).SingleOrDefault(one => one.SupportId == support && !one.IsOpen && one.TeamId == worker.TeamId);

    internal async Task RunAsync(Guid person, SupportCard ended)
    {
        await episodes.HoldAsync(person);
        var lead = await LeadAsync(person, ended);
        var again = await episodes.StartAsync(person, ended.ModuleKey, ended.TeamId, lead, area.Today(clock));
        await database.ExecuteAsync(EndingSql.Reopened, new { person, support = ended.SupportId, again });
        await timeline.WriteAsync(SupportTimeline.Reopened, person, $"{episodes.NameOf(ended.ModuleKey)}: support started again, with everything they told before");
        await work.RaiseAsync(SupportTimeline.BackAgain, new NewWork(
            person, lead is null ? "They are back. Take it up." : "They are back. Say hello.", area.Today(clock), lead, ended.TeamId, $"/people/{person}"));
    }

    private async Task<Guid?> LeadAsync(Guid person, SupportCard ended)
    {
        if (ended.LeadWorkerId is not { } lead || episodes.ModuleOf(ended.ModuleKey) is not { } module) return null;
        // whom the person wants beside them now is asked again
        if (module.Support?.LedBy is not null) return null;
        if (await database.OneAsync<int>(SupportSql.StillInTeam, new { lead, team = ended.TeamId }) == 0) return null;
        if (await database.OneAsync<int>(SupportSql.ClosedTo, new { person, who = lead }) > 0) return null;
        return await caseload.HasRoomAsync(lead, module, new(Phase.GettingToKnow, null)) ? lead : null;
    }
}
