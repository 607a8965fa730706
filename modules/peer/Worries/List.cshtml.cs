using Microsoft.AspNetCore.Mvc.RazorPages;
using Peer.Matching;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace Peer.Worries;

[Requires(MatchingPermissions.AnswerWorry), Audited(Look.List)]
public sealed class ListModel(ModuleScope scope, AuditTrail audit) : PageModel, ILoadsPage
{
    private const int MostRows = 200;

    internal Page<Worry> Worries { get; private set; } = new([], false);

    public string At(DateTime at) => WorryWords.At(scope, at);

    internal bool IsLate(Worry worry) => worry.IsLate(scope.Now);

    public async Task<bool> LoadAsync()
    {
        Worries = await scope.Database.PageAsync<Worry>(WorrySql.Open, new { team = scope.Worker.TeamId }, MostRows);
        audit.Listed(Worries.Rows.Select(one => one.PersonId));
        return true;
    }
}
