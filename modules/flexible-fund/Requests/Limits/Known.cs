using Platform.Sdk.Modules;

namespace FlexibleFund.Requests.Limits;

/// <summary>What is known of earlier help: hints, and how much somebody has had in the financial year.</summary>
internal static class Known
{
    public static async Task<IReadOnlyList<string>> HintsAsync(ModuleScope scope, Guid person, Guid? without, string category, long pence, DateOnly on)
    {
        var settings = scope.Settings<FlexibleFundSettings>();
        var days = Math.Max(settings.SameWithinDays, settings.SplitWithinDays);
        var since = scope.Area.ToUtc(on.AddDays(-days).ToDateTime(TimeOnly.MinValue));
        var earlier = await scope.Database.ManyAsync<Earlier>(RequestSql.Earlier, new { person, since });
        return Hints.For([.. earlier.Where(one => one.RequestId != without)], category, pence, on, utc => DateOnly.FromDateTime(scope.Area.ToLocal(utc)), settings);
    }

    /// <summary>Says that an amount goes over what somebody usually gets in a year; null where it does not.</summary>
    public static async Task<string?> OverYearAsync(ModuleScope scope, Guid person, long pence)
    {
        var settings = scope.Settings<FlexibleFundSettings>();
        var first = FinancialYear.Of(scope.Today, settings.YearBeginsInMonth);
        var had = await scope.Database.OneAsync<long>(RequestSql.SinceDay, new { person, since = scope.Area.ToUtc(first.ToDateTime(TimeOnly.MinValue)) });
        return had + pence <= Money.Pounds(settings.PerPersonAYear)
            ? null
            : $"With this they will have had {Money.InWords(had + pence)} since {first:d MMMM yyyy}, which is more than the usual {Money.InWords(Money.Pounds(settings.PerPersonAYear))} a year. It may be right: say why.";
    }
}
