using FlexibleFund.Categories;
using FlexibleFund.Pots;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace FlexibleFund.Measures;

[Requires(FlexibleFundPermissions.Measure), Audited(Look.List)]
public sealed class IndexModel(ModuleScope scope, FlexibleFundSettings settings, AuditTrail audit) : PageModel, ILoadsPage
{
    private DateOnly First => FinancialYear.Of(scope.Today, settings.YearBeginsInMonth);

    public string Year => FinancialYear.InWords(First);

    internal IReadOnlyList<Figure> Figures { get; private set; } = [];

    internal IReadOnlyList<GroupShare> Groups { get; private set; } = [];

    /// <summary>What was decided at once lately and pointed out.</summary>
    internal IReadOnlyList<WorthALook> Pointed { get; private set; } = [];

    public string LabelOf(string category) => scope.Pack<FundCategories>().LabelOf(category);

    public int Days => settings.SameWithinDays;

    internal IReadOnlyList<Pot> Pots { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        var all = await scope.Database.ManyAsync<Counted>(MeasureSql.OfTeam, new
        {
            team = scope.Worker.TeamId, since = scope.Area.ToUtc(First.ToDateTime(TimeOnly.MinValue)),
        });
        Figures = Figure.All(all, scope.Area.Words);
        Groups = FundMeasures.Groups(all, scope.Pack<FundCategories>().GroupOf);
        Pointed = WorthALook.Find(all, scope.Today, utc => DateOnly.FromDateTime(scope.Area.ToLocal(utc)), settings);
        audit.Listed(Pointed.Select(one => one.Of.PersonId));
        Pots = await scope.Database.ManyAsync<Pot>(PotSql.All);
        return true;
    }
}
