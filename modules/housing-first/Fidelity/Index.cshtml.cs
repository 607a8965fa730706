using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace HousingFirst.Fidelity;

[Requires(HousingFirstPermissions.ReadMeasures)]
public sealed class IndexModel(ModuleScope scope) : PageModel, ILoadsPage
{
    private const int MostRows = 500;

    public string TeamName => scope.Worker.TeamName;

    public DateOnly Today => scope.Today;

    public bool MayAnswer => scope.Worker.Can(HousingFirstPermissions.CheckFidelity);

    internal ILookup<Principle, Answer> Answers { get; private set; } = Array.Empty<Answer>().ToLookup(answer => answer.Principle);

    public async Task<bool> LoadAsync()
    {
        Answers = (await scope.Database.PageAsync<Answer>(FidelitySql.Of, new { team = scope.Worker.TeamId }, MostRows)).Rows.ToLookup(answer => answer.Principle);
        return true;
    }
}
