using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;

namespace Platform.Record.TeamToday;

[Requires(TeamTodayPermissions.Read), NotAudited("The lead's own team: names of those it supports, who leads support, when each was last reached, and who is away for a time")]
public sealed class IndexModel(Team team, CurrentWorker worker) : PageModel, ILoadsPage
{
    internal Team Team => team;

    public string TeamName => worker.TeamName;

    public bool TakesUp => worker.Can(SupportPermissions.Start);

    public bool Gives => worker.Can(SupportPermissions.Give);

    public bool HandsOver => worker.Can(SupportPermissions.Change);

    public async Task<bool> LoadAsync()
    {
        await team.LoadAsync();
        return true;
    }
}
