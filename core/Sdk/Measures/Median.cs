namespace Platform.Sdk.Measures;

/// <summary>The middle of all when they stand in order; of an even number, the mean of the two in the middle. One definition for every module, so that their numbers can stand beside each other.</summary>
public static class Median
{
    /// <summary>In the unit of the values; null of none.</summary>
    public static decimal? Of(IEnumerable<decimal> all) =>
        all.Order().ToList() is { Count: > 0 } sorted ? (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2 : null;

    /// <summary>In the unit of the values; null of none.</summary>
    public static decimal? Of(IEnumerable<int> all) => Of(all.Select(one => (decimal)one));
}
