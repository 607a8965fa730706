using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;

namespace Platform.Record.TeamToday;

/// <summary>Names of the lead's own team leave nothing in the audit; where somebody is for a time does, once in a session.</summary>
[Requires(TeamTodayPermissions.Read), Audited(Look.List)]
public sealed class IndexModel(Team team, CurrentWorker worker, AuditTrail audit) : PageModel, ILoadsPage
{
    internal Team Team => team;

    public string TeamName => worker.TeamName;

    public bool TakesUp => worker.Can(SupportPermissions.Start);

    public bool Gives => worker.Can(SupportPermissions.Give);

    public bool HandsOver => worker.Can(SupportPermissions.Change);

    public async Task<bool> LoadAsync()
    {
        await team.LoadAsync();
        audit.Listed(team.Workers.SelectMany(one => one.People).Where(one => one.Away is not null).Select(one => one.Card.PersonId));
        return true;
    }
}
