using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Admin;
using Platform.Host.SecondFactors;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.UI.Area;

namespace Platform.Host.Sessions.Own;

/// <summary>Where the worker is signed in, and how they sign out elsewhere.</summary>
[Requires(HostPermissions.OwnSessions)]
internal sealed class IndexModel(IDatabase database, CurrentWorker worker, CurrentSession here, LocalArea area, TimeProvider clock) : PageModel, ILoadsPage
{
    /// <summary>The session to end; none means all but this one.</summary>
    [BindProperty]
    public Guid? Session { get; set; }

    public IReadOnlyList<SessionLine> Lines { get; private set; } = [];

    public FactorRow? Factor { get; private set; }

    public int CodesLeft { get; private set; }

    public bool IsThis(SessionLine line) => line.SessionId == here.Row!.SessionId;

    public string When(DateTime utc) => area.Words(utc);

    public async Task<bool> LoadAsync()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        Lines = await database.ManyAsync<SessionLine>(SessionSql.OfWorker, new { worker = worker.Id, now, idle = now - SessionLife.Idle });
        Factor = await database.OneAsync<FactorRow>(FactorSql.Find, new { worker = worker.Id });
        CodesLeft = await database.OneAsync<int>(FactorSql.CountCodes, new { worker = worker.Id });
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Session is not { } one)
        {
            await database.ExecuteAsync(SessionSql.EndOthers, new { worker = worker.Id, session = here.Row!.SessionId });
            return RedirectToPage();
        }

        // somebody else's is not there, whoever asks
        return await database.ExecuteAsync(SessionSql.EndOne, new { worker = worker.Id, session = one }) == 1 ? RedirectToPage() : NotFound();
    }
}
