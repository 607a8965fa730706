using Platform.Sdk.Amounts;
using Platform.Sdk.Record;

namespace FlexibleFund.Requests.Limits;

/// <summary>An earlier request of the same person.</summary>
internal sealed record Earlier
{
    public Guid RequestId { get; init; }
    public string Category { get; init; } = "";
    public long Pence { get; init; }

    /// <summary>How it was, or will be, decided.</summary>
    public Band Band { get; init; }
    public DateTime AskedAt { get; init; }
}

/// <summary>Points out what may be the same help twice, or one amount in parts. It stops nothing: there may be good reasons.</summary>
internal static class Hints
{
    /// <param name="earlier">Requests of the person that were agreed or wait, without this one.</param>
    /// <param name="category">What this one is for.</param>
    /// <param name="pence">How much it is.</param>
    /// <param name="on">The day it was asked for.</param>
    /// <param name="dayOf">The area's day of an instant.</param>
    /// <param name="settings">The area's days and limits.</param>
    public static IReadOnlyList<string> For(
        IReadOnlyList<Earlier> earlier, string category, long pence, DateOnly on, Func<DateTime, DateOnly> dayOf, FlexibleFundSettings settings)
    {
        var hints = new List<string>();
        var same = earlier.Where(one => one.Category == category && IsWithin(dayOf(one.AskedAt), on, settings.SameWithinDays)).ToList();
        if (same.Count > 0)
        {
            var last = same.MaxBy(one => one.AskedAt)!;
            hints.Add($"The same kind of help was asked for on {Effort.Day(dayOf(last.AskedAt), on)} ({Money.InWords(last.Pence)}). It may be the same thing twice, or another one.");
        }

        var band = Bands.Of(pence, settings);
        var limit = Bands.LimitOf(band, settings);
        if (band == Band.Panel) return hints;
        var lately = Lately(earlier, on, dayOf, settings);
        var near = IsJustUnder(pence, limit, settings) ? lately.Where(one => IsJustUnder(one.Pence, limit, settings)).ToList() : [];
        if (near.Count > 0 && near.Count == lately.Count)
        {
            hints.Add($"{near.Count + 1} amounts within {settings.SplitWithinDays} days are just under {Money.InWords(limit)}: together {Money.InWords(near.Sum(one => one.Pence) + pence)}. One request for all of it may be simpler, and is decided as such.");
        }
        else if (lately.Sum(one => one.Pence) + pence is var sum && lately.Count > 0 && sum > limit)
        {
            hints.Add($"{lately.Count + 1} amounts within {settings.SplitWithinDays} days come to {Money.InWords(sum)}. That is more than the {Money.InWords(limit)} up to which this one would be {(band.IsAtOnce() ? "decided at once" : $"decided by a {Bands.One(settings.LeadBandBy)}")}.");
        }

        return hints;
    }

    /// <summary>
    /// Who decides an amount that is asked for beside others: where the area says so, those who would decide the whole of what fewer people decide. What more people decided is no part of it.
    /// </summary>
    /// <param name="earlier">Requests of the person that were agreed or wait, without this one.</param>
    /// <param name="pence">How much this one is.</param>
    /// <param name="unreached">Whether it cannot wait until somebody who decides can be reached.</param>
    /// <param name="on">The day it is asked for.</param>
    /// <param name="dayOf">The area's day of an instant.</param>
    /// <param name="settings">The area's days and limits.</param>
    public static Band BandOf(IReadOnlyList<Earlier> earlier, long pence, bool unreached, DateOnly on, Func<DateTime, DateOnly> dayOf, FlexibleFundSettings settings)
    {
        var single = Bands.Of(pence, settings);
        var whole = Bands.Of(single.IsAtOnce() ? AloneWith(earlier, pence, on, dayOf, settings) : pence + PartsOf(earlier, single, on, dayOf, settings), settings);
        var band = whole > single ? whole : single;
        return unreached && !band.IsAtOnce() && AloneWith(earlier, pence, on, dayOf, settings) <= Bands.LimitOf(Band.Urgent, settings) ? Band.Urgent : band;
    }

    /// <summary>What those who ask have decided alone lately, in whichever of their bands, with this one.</summary>
    public static long AloneWith(IReadOnlyList<Earlier> earlier, long pence, DateOnly on, Func<DateTime, DateOnly> dayOf, FlexibleFundSettings settings) =>
        pence + PartsOf(earlier, Band.Urgent, on, dayOf, settings);

    private static long PartsOf(IReadOnlyList<Earlier> earlier, Band most, DateOnly on, Func<DateTime, DateOnly> dayOf, FlexibleFundSettings settings) =>
        settings.SplitGoesUp ? Lately(earlier, on, dayOf, settings).Where(one => one.Band <= most).Sum(one => one.Pence) : 0;

    private static List<Earlier> Lately(IReadOnlyList<Earlier> earlier, DateOnly on, Func<DateTime, DateOnly> dayOf, FlexibleFundSettings settings) =>
        [.. earlier.Where(one => IsWithin(dayOf(one.AskedAt), on, settings.SplitWithinDays))];

    private static bool IsWithin(DateOnly day, DateOnly on, int days) => Math.Abs(on.DayNumber - day.DayNumber) <= days;

    private static bool IsJustUnder(long pence, long limit, FlexibleFundSettings settings) =>
        pence <= limit && pence * 100 >= limit * settings.JustUnderPercent;
}
