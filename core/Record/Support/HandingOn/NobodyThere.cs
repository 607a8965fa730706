using Platform.Record.Locks;
using Platform.Record.Organisations;
using Platform.Record.Work;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Record.Support.HandingOn;

/// <summary>Tells governance that support or work waits in a team where nobody may take it up; not whose.</summary>
public sealed class NobodyThere(IDatabase database, Governors governors, WorkItems work, LocalArea area, TimeProvider clock)
{
    internal async Task TellAsync(Guid team)
    {
        var name = await database.OneAsync<string>(HandOverSql.TeamName, new { team });
        foreach (var governor in await governors.WhoMayAsync(LockPermissions.Oversee))
        {
            await work.RaiseAsync(LockPermissions.NobodyThere, new NewWork(
                null, $"In {name} something waits that nobody there may open. See that a colleague can: name one, or ask an administrator to put one there.",
                area.Today(clock), governor.WorkerId, governor.TeamId, "/locks"));
        }
    }
}
