using Platform.Sdk.Amounts;
using Platform.Sdk.Modules;

namespace FlexibleFund.Requests.Limits;

/// <summary>What is known of earlier help: hints, and how much somebody has had in the financial year.</summary>
internal static class Known
{
    public static async Task<IReadOnlyList<string>> HintsAsync(ModuleScope scope, Guid person, Guid? without, string category, long pence, DateOnly on) =>
        Hints.For([.. (await EarlierAsync(scope, person, on)).Where(one => one.RequestId != without)], category, pence, on, DayOf(scope), scope.Settings<FlexibleFundSettings>());

    /// <summary>Who decides an amount that is asked for today.</summary>
    public static async Task<Band> BandAsync(ModuleScope scope, Guid person, long pence, bool unreached) =>
        Hints.BandOf(await EarlierAsync(scope, person, scope.Today), pence, unreached, scope.Today, DayOf(scope), scope.Settings<FlexibleFundSettings>());

    /// <summary>Says that an amount is too much to be decided because it cannot wait.</summary>
    public static async Task<string> TooMuchAsync(ModuleScope scope, Guid person, long pence)
    {
        var settings = scope.Settings<FlexibleFundSettings>();
        var whole = Hints.AloneWith(await EarlierAsync(scope, person, scope.Today), pence, scope.Today, DayOf(scope), settings);
        var limit = Money.InWords(Bands.LimitOf(Band.Urgent, settings));
        return $"{(whole == pence ? $"This is more than the {limit}" : $"With what was decided at once within {settings.SplitWithinDays} days this comes to {Money.InWords(whole)}, more than the {limit}")} up to which you decide what cannot wait. Ask now for the part that cannot, or leave this out: then those who decide are asked to do so today.";
    }

    /// <summary>Who takes another look: those who would decide it beside what was asked for around then or lately, and never fewer than the first time.</summary>
    public static async Task<Band> AgainAsync(ModuleScope scope, Request request)
    {
        var band = request.Band;
        foreach (var on in (DateOnly[])[DayOf(scope)(request.AskedAt), scope.Today])
        {
            var beside = (await EarlierAsync(scope, request.PersonId, on)).Where(one => one.RequestId != request.RequestId).ToList();
            var then = Hints.BandOf(beside, request.Pence, unreached: false, on, DayOf(scope), scope.Settings<FlexibleFundSettings>());
            if (then > band) band = then;
        }

        return band;
    }

    private static Task<IReadOnlyList<Earlier>> EarlierAsync(ModuleScope scope, Guid person, DateOnly on)
    {
        var settings = scope.Settings<FlexibleFundSettings>();
        var days = Math.Max(settings.SameWithinDays, settings.SplitWithinDays);
        return scope.Database.ManyAsync<Earlier>(RequestSql.Earlier, new { person, since = scope.Area.ToUtc(on.AddDays(-days).ToDateTime(TimeOnly.MinValue)) });
    }

    private static Func<DateTime, DateOnly> DayOf(ModuleScope scope) => utc => DateOnly.FromDateTime(scope.Area.ToLocal(utc));

    /// <summary>Says that an amount goes over what somebody usually gets in a year; null where it does not.</summary>
    public static async Task<string?> OverYearAsync(ModuleScope scope, Guid person, long pence)
    {
        var (had, first, usual) = await HadAsync(scope, person);
        return had + pence <= usual
            ? null
            : $"With this they will have had {Money.InWords(had + pence)} since {first:d MMMM yyyy}, which is more than the usual {Money.InWords(usual)} a year. It may be right: say why.";
    }

    /// <summary>How much may come still before it is more than is usual, where the most that whoever asks decides would go over it; null where it would not.</summary>
    public static async Task<string?> NearYearAsync(ModuleScope scope, Guid person)
    {
        var settings = scope.Settings<FlexibleFundSettings>();
        var (had, _, usual) = await HadAsync(scope, person);
        return had + new[] { Band.AtOnce, Band.WithNote, Band.Urgent }.Max(band => Bands.LimitOf(band, settings)) <= usual ? null : Money.InWords(Math.Max(0, usual - had));
    }

    private static async Task<(long Had, DateOnly First, long Usual)> HadAsync(ModuleScope scope, Guid person)
    {
        var settings = scope.Settings<FlexibleFundSettings>();
        var first = FinancialYear.Of(scope.Today, settings.YearBeginsInMonth);
        var had = await scope.Database.OneAsync<long>(RequestSql.SinceDay, new { person, since = scope.Area.ToUtc(first.ToDateTime(TimeOnly.MinValue)) });
        return (had, first, Money.Pounds(settings.PerPersonAYear));
    }
}
