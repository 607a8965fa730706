using Platform.Sdk.Record;

namespace HousingFirst.Measures;

/// <summary>One support, when the first home was offered in it and when they first moved in.</summary>
internal sealed record Wait
{
    public Guid SupportId { get; init; }
    public Guid PersonId { get; init; }
    public Phase Phase { get; init; }
    public DateOnly StartedOn { get; init; }
    public DateOnly? FirstOfferOn { get; init; }
    public DateOnly? FirstMovedInOn { get; init; }
}

/// <summary>How long people wait, from the day support accepted them.</summary>
internal static class Waits
{
    /// <summary>The middle of all; of an even number the lower of the two in the middle, so that it is a number of days that somebody waited. Null of none.</summary>
    public static int? Median(IEnumerable<int> days) => days.Order().ToList() is { Count: > 0 } sorted ? sorted[(sorted.Count - 1) / 2] : null;

    public static IReadOnlyList<int> ToFirstOffer(IEnumerable<Wait> waits) => Days(waits, wait => wait.FirstOfferOn);

    public static IReadOnlyList<int> ToMovingIn(IEnumerable<Wait> waits) => Days(waits, wait => wait.FirstMovedInOn);

    // somebody who had the home before support began has not waited for it
    private static List<int> Days(IEnumerable<Wait> waits, Func<Wait, DateOnly?> until) =>
        [.. waits.Select(wait => until(wait) is { } day ? day.DayNumber - wait.StartedOn.DayNumber : -1).Where(days => days >= 0)];
}
