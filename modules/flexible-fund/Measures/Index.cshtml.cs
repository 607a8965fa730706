using System.Globalization;
using FlexibleFund.Categories;
using FlexibleFund.Pots;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Measures;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace FlexibleFund.Measures;

[Requires(FlexibleFundPermissions.Measure), Audited(Look.List)]
public sealed class IndexModel(ModuleScope scope, FlexibleFundSettings settings, AuditTrail audit) : PageModel, ILoadsPage
{
    /// <summary>The calendar year in which the year to read begins; the running one where nothing is asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "year")]
    public string? Asked { get; set; }

    public DateOnly First { get; private set; }

    public bool IsRunning => First == Running;

    /// <summary>Whether a year was asked for of which there are no numbers.</summary>
    public bool IsWrong { get; private set; }

    /// <summary>The year before, where a pot was of it; null where none was.</summary>
    public DateOnly? Before => First > Earliest ? First.AddYears(-1) : null;

    public DateOnly? After => IsRunning ? null : First.AddYears(1);

    private DateOnly Running => FinancialYear.Of(scope.Today, settings.YearBeginsInMonth);

    private DateOnly Earliest => Pots.Select(pot => FinancialYear.Of(pot.StartsOn, settings.YearBeginsInMonth)).Append(Running).Min();

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

    /// <summary>What was put into the year's pots; what was carried from one of them to another counts once.</summary>
    public long PutInPence { get; private set; }

    public async Task<bool> LoadAsync()
    {
        Pots = await scope.Database.ManyAsync<Pot>(PotSql.All);
        (First, IsWrong) = Chosen();
        var all = await scope.Database.ManyAsync<Counted>(MeasureSql.OfTeam, new
        {
            team = scope.Worker.TeamId, since = FirstMoment(First), until = FirstMoment(First.AddYears(1)),
        });
        var before = await scope.Database.OneAsync<long>(MeasureSql.AskedBefore, new { team = scope.Worker.TeamId, first = First, since = FirstMoment(First) });
        Figures = FundFigures.All(all, FundMeasures.Besides(all, [.. Pots.Where(pot => pot.StartsOn == First)], before), scope.Area.Words);
        PutInPence = await scope.Database.OneAsync<long>(MeasureSql.PutIn, new { first = First });
        Groups = FundMeasures.Groups(all, scope.Pack<FundCategories>().GroupOf);
        Quarters = Quarter.Of(await scope.Database.ManyAsync<PaidOn>(MeasureSql.Paid, new { team = scope.Worker.TeamId, first = First, next = First.AddYears(1) }), First, scope.Today);
        Pointed = await scope.Database.ManyAsync<WorthALook>(MeasureSql.Pointed, new
        {
            team = scope.Worker.TeamId, since = FirstMoment(scope.Today.AddDays(-Days)),
        });
        audit.Listed(Pointed.Select(one => one.PersonId));
        return true;
    }

    private DateTime FirstMoment(DateOnly day) => scope.Area.ToUtc(day.ToDateTime(TimeOnly.MinValue));

    private (DateOnly First, bool IsWrong) Chosen() => string.IsNullOrEmpty(Asked) ? (Running, false)
        : int.TryParse(Asked, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= Earliest.Year && year <= Running.Year ? (new(year, Running.Month, 1), false)
        : (Running, true);
}
