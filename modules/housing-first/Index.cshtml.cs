using HousingFirst.Caseload;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace HousingFirst;

[Requires(HousingFirstPermissions.ReadCaseload), Audited(Look.List)]
public sealed class IndexModel(ModuleScope scope, HousingFirstSettings settings, AuditTrail audit) : PageModel, ILoadsPage
{
    private const int MostRows = 500;

    public DateOnly Today => scope.Today;

    public bool SeesProperties => scope.Worker.Can(HousingFirstPermissions.ReadProperties);

    public bool SeesMeasures => scope.Worker.Can(HousingFirstPermissions.ReadMeasures);

    /// <summary>"room for 1.5 more", by the weight of each phase.</summary>
    public string Room => PhaseWeights.RoomInWords(settings.CaseloadLimit, Mine.Sum(one => settings.PhaseWeights.Of(one.Phase)));

    internal Page<Someone> People { get; private set; } = new([], false);

    internal IReadOnlyList<Someone> Mine => [.. People.Rows.Where(one => one.LeadWorkerId == scope.Worker.Id)];

    /// <summary>Who looks for a home first, and of each stage whoever is longest in support.</summary>
    internal IEnumerable<IGrouping<Stage, Someone>> ByStage => People.Rows.GroupBy(one => one.Stage).OrderBy(stage => stage.Key);

    public async Task<bool> LoadAsync()
    {
        People = await scope.Database.PageAsync<Someone>(CaseloadSql.OfTeam, new { team = scope.Worker.TeamId }, MostRows);
        audit.Listed(People.Rows.Select(one => one.PersonId));
        return true;
    }
}
