using FlexibleFund.Categories;
using FlexibleFund.Pots;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Measures;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace FlexibleFund.Measures;

[Requires(FlexibleFundPermissions.Measure), Audited(Look.List)]
public sealed class IndexModel(ModuleScope scope, FlexibleFundSettings settings, AuditTrail audit) : PageModel, ILoadsPage
{
    private DateOnly First => FinancialYear.Of(scope.Today, settings.YearBeginsInMonth);

    public string Year => FinancialYear.InWords(First);

    internal IReadOnlyList<Measure> Figures { get; private set; } = [];

    internal IReadOnlyList<GroupShare> Groups { get; private set; } = [];

    /// <summary>What was decided at once lately and pointed out.</summary>
    internal IReadOnlyList<WorthALook> Pointed { get; private set; } = [];

    public string LabelOf(string category) => scope.Pack<FundCategories>().LabelOf(category);

    public int Days => Math.Max(settings.SameWithinDays, settings.SplitWithinDays);

    internal IReadOnlyList<Pot> Pots { get; private set; } = [];

    /// <summary>What the team spent, by quarter of the year.</summary>
    internal IReadOnlyList<Quarter> Quarters { get; private set; } = [];

    /// <summary>What was put into this year's pots.</summary>
    public long PutInPence => Pots.Where(pot => pot.StartsOn == First).Sum(pot => pot.AllocatedPence);

    public async Task<bool> LoadAsync()
    {
        var all = await scope.Database.ManyAsync<Counted>(MeasureSql.OfTeam, new
        {
            team = scope.Worker.TeamId, since = scope.Area.ToUtc(First.ToDateTime(TimeOnly.MinValue)),
        });
        Pots = await scope.Database.ManyAsync<Pot>(PotSql.All);
        Figures = FundFigures.All(all, FundMeasures.Unseen(all, [.. Pots.Where(pot => pot.StartsOn == First)]), scope.Area.Words);
        Groups = FundMeasures.Groups(all, scope.Pack<FundCategories>().GroupOf);
        Quarters = Quarter.Of(await scope.Database.ManyAsync<PaidOn>(MeasureSql.Paid, new { team = scope.Worker.TeamId, first = First }), First, scope.Today);
        Pointed = await scope.Database.ManyAsync<WorthALook>(MeasureSql.Pointed, new
        {
            team = scope.Worker.TeamId, since = scope.Area.ToUtc(scope.Today.AddDays(-Days).ToDateTime(TimeOnly.MinValue)),
        });
        audit.Listed(Pointed.Select(one => one.PersonId));
        return true;
    }
}
