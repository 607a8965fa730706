using Platform.Record.Locks;
using Platform.Record.Organisations;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;

namespace Platform.Record.Support.HandingOn;

/// <summary>Tells governance that support or work waits in a team where nobody may take it up; not whose.</summary>
public sealed class NobodyThere(IDatabase database, TellGovernance governance, LocalArea area, TimeProvider clock)
{
    /// <param name="team">Where it waits.</param>
    /// <param name="person">Whose it is, where it is one person's: whoever is kept away from them is not told.</param>
    internal async Task TellAsync(Guid team, Guid? person = null)
    {
        var name = await database.OneAsync<string>(HandOverSql.TeamName, new { team });
        await governance.TellAsync(new Told(
            LockPermissions.Oversee, LockPermissions.NobodyThere,
            $"In {name} something waits that nobody there may open. See that a colleague can: name one, or ask an administrator to put one there.",
            area.Today(clock), "/locks") { Person = person });
    }
}
