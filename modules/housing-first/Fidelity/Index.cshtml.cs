using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace HousingFirst.Fidelity;

[Requires(HousingFirstPermissions.ReadMeasures), NotAudited("Numbers of the own team; nobody is named")]
public sealed class IndexModel(ModuleScope scope, HousingFirstSettings settings) : PageModel, ILoadsPage
{
    private const int MostRows = 500;

    public PrincipleQuestions Questions => scope.Pack<PrincipleQuestions>();

    public string TeamName => scope.Worker.TeamName;

    public DateOnly Today => scope.Today;

    public bool MayAnswer => scope.Worker.Can(HousingFirstPermissions.CheckFidelity);

    internal ILookup<Principle, Answer> Answers { get; private set; } = Array.Empty<Answer>().ToLookup(answer => answer.Principle);

    internal Figures Figures { get; private set; } = null!;

    public async Task<bool> LoadAsync()
    {
        var team = new { team = scope.Worker.TeamId };
        Figures = new Figures(
            await scope.Database.ManyAsync<SupportNow>(FiguresSql.Supports, team), await scope.Database.ManyAsync<HomesNow>(FiguresSql.Homes, team), settings.CaseloadLimit, scope.Area.Words);
        Answers = (await scope.Database.PageAsync<Answer>(FidelitySql.Of, team, MostRows)).Rows.ToLookup(answer => answer.Principle);
        return true;
    }
}
