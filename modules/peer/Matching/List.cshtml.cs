using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace Peer.Matching;

[Requires(MatchingPermissions.Read), Audited(Look.List)]
public sealed class ListModel(ModuleScope scope, AuditTrail audit) : PageModel, ILoadsPage
{
    private const int MostRows = 500;

    public DateOnly Today => scope.Today;

    public string TeamName => scope.Worker.TeamName;

    internal Page<Someone> People { get; private set; } = new([], false);

    internal IEnumerable<IGrouping<Stage, Someone>> ByStage => People.Rows.GroupBy(one => one.StageOn(Today)).OrderBy(stage => stage.Key);

    /// <summary>Whether more than one support goes on with them, as where two records became one.</summary>
    internal bool HasTwo(Someone one) => People.Rows.Count(other => other.PersonId == one.PersonId) > 1;

    public async Task<bool> LoadAsync()
    {
        People = await scope.Database.PageAsync<Someone>(MatchingSql.OfTeam, new { team = scope.Worker.TeamId }, MostRows);
        audit.Listed(People.Rows.Select(one => one.PersonId));
        return true;
    }
}
