using FlexibleFund.Categories;
using FlexibleFund.Pots;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace FlexibleFund.Measures;

[Requires(FlexibleFundPermissions.Measure), NotAudited("Numbers of the own team: nobody is named")]
public sealed class IndexModel(ModuleScope scope, FlexibleFundSettings settings) : PageModel, ILoadsPage
{
    private DateOnly First => FinancialYear.Of(scope.Today, settings.YearBeginsInMonth);

    public string Year => FinancialYear.InWords(First);

    internal IReadOnlyList<Figure> Figures { get; private set; } = [];

    internal IReadOnlyList<GroupShare> Groups { get; private set; } = [];

    internal IReadOnlyList<Pot> Pots { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        var all = await scope.Database.ManyAsync<Counted>(MeasureSql.OfTeam, new
        {
            team = scope.Worker.TeamId, since = scope.Area.ToUtc(First.ToDateTime(TimeOnly.MinValue)),
        });
        Figures = Figure.All(all, scope.Area.Words);
        Groups = FundMeasures.Groups(all, scope.Pack<FundCategories>().GroupOf);
        Pots = await scope.Database.ManyAsync<Pot>(PotSql.All);
        return true;
    }
}
