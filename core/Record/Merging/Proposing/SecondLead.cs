using Platform.Record.Organisations;
using Platform.Record.Locks;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;

namespace Platform.Record.Merging.Proposing;

/// <summary>Whether somebody else in the team may decide what a worker asks for. Where nobody may, governance is told that a second lead is needed; not about whom.</summary>
public sealed class SecondLead(IDatabase database, TellGovernance governance, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    internal async Task SeeToAsync(Guid person, Guid other)
    {
        foreach (var lead in (await governance.WhoMayAsync(MergePermissions.Review, [worker.Id], null)).Where(lead => lead.TeamId == worker.TeamId))
        {
            if (await MayOpenAsync(lead, person) && await MayOpenAsync(lead, other)) return;
        }

        await governance.TellAsync(new Told(
            LockPermissions.Oversee, MergePermissions.NobodyDecides,
            $"In {worker.TeamName} it waits to be decided about two records, and no second team lead there may open both. Ask an administrator to give a colleague there the lead's role.",
            area.Today(clock), "/locks") { About = [worker.Id], Person = person });
    }

    private async Task<bool> MayOpenAsync(Governor lead, Guid person) => await database.OneAsync<int>(SupportSql.ClosedTo, new { person, who = lead.WorkerId }) == 0;
}
