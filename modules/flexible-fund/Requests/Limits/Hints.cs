using Platform.Sdk.Record;

namespace FlexibleFund.Requests.Limits;

/// <summary>An earlier request of the same person.</summary>
internal sealed record Earlier
{
    public Guid RequestId { get; init; }
    public string Category { get; init; } = "";
    public long Pence { get; init; }
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
        if (band == Band.Panel || !IsJustUnder(pence, limit, settings)) return hints;
        var near = earlier.Where(one => IsWithin(dayOf(one.AskedAt), on, settings.SplitWithinDays) && IsJustUnder(one.Pence, limit, settings)).ToList();
        if (near.Count > 0)
        {
            hints.Add($"{near.Count + 1} amounts within {settings.SplitWithinDays} days are just under {Money.InWords(limit)}: together {Money.InWords(near.Sum(one => one.Pence) + pence)}. One request for all of it may be simpler, and is decided as such.");
        }

        return hints;
    }

    private static bool IsWithin(DateOnly day, DateOnly on, int days) => Math.Abs(on.DayNumber - day.DayNumber) <= days;

    private static bool IsJustUnder(long pence, long limit, FlexibleFundSettings settings) =>
        pence <= limit && pence * 100 >= limit * settings.JustUnderPercent;
}
